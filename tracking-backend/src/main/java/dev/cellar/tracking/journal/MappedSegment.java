package dev.cellar.tracking.journal;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A segment in mapped memory: an append is a copy, without a system call. The file must be full of zeros on the disk, not
 * sparse: where the disk has no room for a page that was never written, touching it ends in an error past any catch.
 */
final class MappedSegment implements Segment {
    private static final VarHandle INT =
            MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN).withInvokeExactBehavior();

    private final MappedByteBuffer map;
    private int position = SegmentFormat.HEADER;
    private volatile int written = SegmentFormat.HEADER;
    private int forced;

    /** Maps a file that {@link SegmentSupply} filled. */
    MappedSegment(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            map = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
        }
    }

    @Override
    public boolean hasRoom(int recordLength) {
        return position + SegmentFormat.padded(recordLength) <= map.capacity();
    }

    @Override
    public void append(ByteBuffer bytes) {
        int length = bytes.limit();
        map.put(position + Integer.BYTES, bytes, Integer.BYTES, length - Integer.BYTES);
        // Whoever sees the length sees the record: this store is never moved before those above.
        INT.setRelease((ByteBuffer) map, position, length);
        position += SegmentFormat.padded(length);
        written = position;
    }

    @Override
    public void force() {
        int end = written;
        if (end > forced) {
            map.force(forced, end - forced);
            forced = end;
        }
    }

    /** Nothing to do: the mapping ends when it is collected, and the file may be deleted before. */
    @Override
    public void close() {}
}
