package dev.cellar.tracking.journal;

/**
 * How a journal is written.
 *
 * @param segmentBytes size of a segment
 * @param mapped by mapped memory; false for network file systems
 */
public record JournalOptions(int segmentBytes, boolean mapped) {
    /** Four megabytes: filled within milliseconds, and room for some 50,000 points of metrics. */
    public static final int USUAL_SEGMENT = 4 * 1024 * 1024;

    public JournalOptions {
        if (segmentBytes < 4096 || segmentBytes % 8 != 0) {
            throw new IllegalArgumentException("a segment has at least 4096 bytes, a multiple of 8: " + segmentBytes);
        }
    }

    public static JournalOptions usual(boolean networkFileSystem) {
        return new JournalOptions(USUAL_SEGMENT, !networkFileSystem);
    }
}
