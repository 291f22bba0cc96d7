package dev.cellar.tracking.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.util.function.UnaryOperator;

/**
 * How a journal is written.
 *
 * @param segmentBytes size of a segment
 * @param mapped by mapped memory; false for network file systems
 * @param writing what stands between an event and its JSON: takes the secrets out
 * @param naming does the same to a metric's name, which is not written as JSON; asked once a name
 */
public record JournalOptions(
        int segmentBytes, boolean mapped, UnaryOperator<JsonGenerator> writing, UnaryOperator<String> naming) {
    /** Four megabytes: filled within milliseconds, and room for some 50,000 points of metrics. */
    public static final int USUAL_SEGMENT = 4 * 1024 * 1024;

    /** Options for events that are written as they are. */
    public JournalOptions(int segmentBytes, boolean mapped) {
        this(segmentBytes, mapped, UnaryOperator.identity(), UnaryOperator.identity());
    }

    public JournalOptions {
        if (segmentBytes < 4096 || segmentBytes % 8 != 0) {
            throw new IllegalArgumentException("a segment has at least 4096 bytes, a multiple of 8: " + segmentBytes);
        }
    }

    public static JournalOptions usual(boolean networkFileSystem) {
        return new JournalOptions(USUAL_SEGMENT, !networkFileSystem);
    }

    /** These, with something between the events and what is written of them. */
    public JournalOptions writing(UnaryOperator<JsonGenerator> between, UnaryOperator<String> names) {
        return new JournalOptions(segmentBytes, mapped, between, names);
    }
}
