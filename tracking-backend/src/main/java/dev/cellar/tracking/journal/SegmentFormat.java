package dev.cellar.tracking.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The journal's format on disk. A journal is a folder named after its run:
 *
 * <pre>
 * journal/019ac0…/lock           locked by the process that records; the lock ends with the process
 * journal/019ac0…/00000000.seg   segments, numbered as they were made
 * journal/019ac0…/00000001.seg
 * </pre>
 *
 * <p>A segment is a file of fixed size, full of zeros until written to; numbers are little-endian. It starts with a header
 * and holds records one after the other, each at a multiple of 8:
 *
 * <pre>
 * header   8 bytes  "CELLARJ1"; another last digit is another version, which is refused
 *
 * record   int      length of the record, frame included; stored last, so 0 means that no record is here yet
 *          int      CRC32C of all that follows
 *          long     sequence: 1 for the first record of the journal, then one more each
 *          byte     type, see {@link EventType}
 *          …        payload: JSON of a {@link JournalEvent}, or the compact form of {@link MetricCodec}
 * </pre>
 *
 * <p>A sample, a segment whose first record sets a tag (53 bytes, padded to 56):
 *
 * <pre>
 * 0000  43 45 4c 4c 41 52 4a 31                           CELLARJ1
 * 0008  35 00 00 00 12 93 d0 d9                           length 53, checksum
 * 0010  01 00 00 00 00 00 00 00                           sequence 1
 * 0018  0e 7b 22 72 75 6e 49 64 22 3a 22 61 22 2c 22 6e   type 14, {"runId":"a","n
 * 0028  61 6d 65 22 3a 22 78 22 2c 22 76 61 6c 75 65 22   ame":"x","value"
 * 0038  3a 22 79 22 7d 00 00 00                           :"y"}
 * </pre>
 *
 * <p>Where a segment ends, the record with the next sequence is the first of another segment; a segment without records
 * was made ready and not needed. A record that is too large for a segment gets one of its own size.
 *
 * <p><b>What survives.</b> Once an append returned, the record is in the operating system's memory and survives the death
 * of the process, SIGKILL included. Power loss may take what was appended since the last force, about a second. A
 * process that dies inside an append leaves a torn record: its length is 0 or its checksum is wrong; reading stops before
 * it.
 */
final class SegmentFormat {
    static final byte[] MAGIC = "CELLARJ1".getBytes(StandardCharsets.US_ASCII);
    static final int HEADER = 8;

    static final int LENGTH = 0;
    static final int CHECKSUM = 4;
    static final int SEQUENCE = 8;
    static final int TYPE = 16;
    static final int FRAME = 17;

    private static final String SUFFIX = ".seg";

    private SegmentFormat() {}

    /** Space that a record takes, with the padding that aligns the next one. */
    static int padded(int length) {
        return (length + 7) & ~7;
    }

    static Path file(Path journal, int number) {
        return journal.resolve("%08d%s".formatted(number, SUFFIX));
    }

    static boolean isSegment(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    static boolean isOfAnotherVersion(byte[] header) {
        int last = MAGIC.length - 1;
        return Arrays.equals(header, 0, last, MAGIC, 0, last) && header[last] != MAGIC[last];
    }
}
