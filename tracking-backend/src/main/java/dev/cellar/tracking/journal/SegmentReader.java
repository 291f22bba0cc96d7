package dev.cellar.tracking.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads one segment through a window that is filled by plain reads. Not thread-safe. */
final class SegmentReader implements Closeable {
    private static final int WINDOW = 128 * 1024;

    private final FileChannel channel;
    private final CRC32C crc = new CRC32C();
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;
    private long position = SegmentFormat.HEADER;

    SegmentReader(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    boolean startsWith(long sequence) throws IOException {
        byte[] magic = new byte[SegmentFormat.MAGIC.length];
        if (!fill(0, magic.length)) {
            return false;
        }
        window.get(0, magic);
        if (SegmentFormat.isOfAnotherVersion(magic)) {
            throw new IOException("it was written by a newer Cellar, in format " + (char) magic[magic.length - 1]
                    + ": update Cellar, nothing of it is touched until then");
        }
        return Arrays.equals(magic, SegmentFormat.MAGIC) && peek(sequence) != null;
    }

    /** Sequence of the first record, 0 if there is none. */
    long first() throws IOException {
        boolean there = fill(SegmentFormat.HEADER, SegmentFormat.FRAME) && window.getInt(SegmentFormat.LENGTH) > 0;
        return there ? window.getLong(SegmentFormat.SEQUENCE) : 0;
    }

    /** The record with this sequence if it is whole and next; it is valid until the next call. */
    @Nullable
    ByteBuffer next(long sequence) throws IOException {
        ByteBuffer bytes = peek(sequence);
        if (bytes != null) {
            position += SegmentFormat.padded(bytes.limit());
        }
        return bytes;
    }

    private @Nullable ByteBuffer peek(long sequence) throws IOException {
        if (!holds(SegmentFormat.FRAME) && !fill(position, SegmentFormat.FRAME)) {
            return null;
        }
        ByteBuffer bytes = whole(sequence);
        if (bytes == null && fill(position, SegmentFormat.FRAME)) {
            // What the window holds may be older than the file.
            bytes = whole(sequence);
        }
        return bytes;
    }

    private @Nullable ByteBuffer whole(long sequence) throws IOException {
        int length = window.getInt(offset());
        if (length < SegmentFormat.FRAME || length > channel.size() - position) {
            return null;
        }
        if (!holds(length) && !fill(position, length)) {
            return null;
        }
        ByteBuffer bytes = window.slice(offset(), length).order(ByteOrder.LITTLE_ENDIAN);
        crc.reset();
        crc.update(bytes.slice(SegmentFormat.SEQUENCE, length - SegmentFormat.SEQUENCE));
        boolean intact = (int) crc.getValue() == bytes.getInt(SegmentFormat.CHECKSUM)
                && bytes.getLong(SegmentFormat.SEQUENCE) == sequence;
        return intact ? bytes : null;
    }

    /** Whether something was written after the last whole record. */
    boolean hasMore() throws IOException {
        for (long at = position; at < channel.size(); at += WINDOW) {
            int length = (int) Math.min(WINDOW, channel.size() - at);
            if (fill(at, length)) {
                for (int i = 0; i < length; i++) {
                    if (window.get(i) != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int offset() {
        return (int) (position - windowStart);
    }

    private boolean holds(int length) {
        return position >= windowStart && position + length <= windowStart + window.limit();
    }

    /** Reads the window anew from a position; false if the file has not that much. */
    private boolean fill(long start, int atLeast) throws IOException {
        int size = Math.max(WINDOW, atLeast);
        window = window.capacity() == size
                ? window.clear()
                : ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        windowStart = start;
        while (window.hasRemaining()) {
            if (channel.read(window, start + window.position()) < 0) {
                break;
            }
        }
        window.flip();
        return window.limit() >= atLeast;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
