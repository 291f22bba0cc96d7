package dev.cellar.tracking.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A segment written by system calls, for network file systems, where mapped memory is not to be trusted. */
final class ChannelSegment implements Segment {
    private final FileChannel channel;
    private final long capacity;
    private long position = SegmentFormat.HEADER;
    private volatile boolean dirty;

    ChannelSegment(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        capacity = channel.size();
    }

    @Override
    public boolean hasRoom(int recordLength) {
        return position + SegmentFormat.padded(recordLength) <= capacity;
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        int length = bytes.limit();
        bytes.position(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position());
        }
        position += SegmentFormat.padded(length);
        dirty = true;
    }

    @Override
    public void force() throws IOException {
        if (dirty) {
            dirty = false;
            channel.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
