package dev.cellar.tracking.journal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes a segment holds, reading ends: at the first record that is not whole, or with an {@link IOException}. */
class JournalReaderFuzzTest {
    @TempDir
    private static Path folder;

    @FuzzTest(maxDuration = "1m")
    void segment(byte[] bytes) throws IOException {
        readAll(bytes);
        if (bytes.length > 0) {
            readAll(record(bytes));
        }
    }

    /** The bytes as type and payload of a record whose frame is right, so that decoding is reached. */
    private static byte[] record(byte[] bytes) {
        int length = SegmentFormat.TYPE + bytes.length;
        ByteBuffer segment = ByteBuffer.allocate(SegmentFormat.HEADER + SegmentFormat.padded(length))
                .order(ByteOrder.LITTLE_ENDIAN);
        segment.put(SegmentFormat.MAGIC).putInt(length).putInt(0).putLong(1).put(bytes);
        CRC32C checksum = new CRC32C();
        checksum.update(
                segment.array(), SegmentFormat.HEADER + SegmentFormat.SEQUENCE, length - SegmentFormat.SEQUENCE);
        segment.putInt(SegmentFormat.HEADER + SegmentFormat.CHECKSUM, (int) checksum.getValue());
        return segment.array();
    }

    private static void readAll(byte[] segment) throws IOException {
        Path journal = Files.createDirectories(folder.resolve("run"));
        Files.write(SegmentFormat.file(journal, 0), segment);
        try (JournalReader reader = new JournalReader(journal)) {
            while (reader.next().isPresent()) {
                // Only that it ends.
            }
            reader.torn();
        } catch (IOException damaged) {
            // A record with a right checksum that holds no event was written by another version.
            return;
        }
    }
}
