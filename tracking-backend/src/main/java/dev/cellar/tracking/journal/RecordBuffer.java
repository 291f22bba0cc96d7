package dev.cellar.tracking.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Where a record is put together before it goes to a segment: the frame of {@link SegmentFormat} around a payload. Kept
 * between records, so that a small one allocates nothing. Not thread-safe.
 */
final class RecordBuffer {
    private static final int USUAL = 64 * 1024;

    private final CRC32C crc = new CRC32C();
    private ByteBuffer buffer = allocate(USUAL);

    /** Clears the buffer and makes room; the payload is to be put at its position. */
    ByteBuffer begin(int payload) {
        int needed = SegmentFormat.FRAME + payload;
        if (needed > buffer.capacity() || (buffer.capacity() > USUAL && needed <= USUAL)) {
            buffer = allocate(Math.max(USUAL, needed));
        }
        return buffer.clear().position(SegmentFormat.FRAME);
    }

    /** Closes the frame; the buffer holds the whole record from 0 to its limit. */
    ByteBuffer end(byte type, long sequence) {
        buffer.flip();
        int length = buffer.limit();
        buffer.putInt(SegmentFormat.LENGTH, length);
        buffer.putLong(SegmentFormat.SEQUENCE, sequence);
        buffer.put(SegmentFormat.TYPE, type);
        crc.reset();
        buffer.position(SegmentFormat.SEQUENCE);
        crc.update(buffer);
        buffer.position(0);
        buffer.putInt(SegmentFormat.CHECKSUM, (int) crc.getValue());
        return buffer;
    }

    private static ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
