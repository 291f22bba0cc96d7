package dev.cellar.tracking.journal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.cellar.tracking.internal.files.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes segments ahead of need: {@link #prepare} on a background thread, {@link #take} where one is needed. Only a record
 * larger than a segment, or a burst that outruns the disk, waits for the making. Thread-safe.
 */
final class SegmentSupply {
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(64 * 1024).asReadOnlyBuffer();

    private final Path journal;
    private final int size;
    private final boolean mapped;
    private int next;
    private @Nullable Segment spare;

    SegmentSupply(Path journal, int size, boolean mapped) {
        this.journal = journal;
        this.size = size;
        this.mapped = mapped;
    }

    /** Makes the next segment ready unless it is. */
    synchronized void prepare() throws IOException {
        if (spare == null) {
            spare = make(size);
        }
    }

    /** A segment with room for a record of this length. */
    synchronized Segment take(int recordLength) throws IOException {
        Segment ready = spare;
        if (ready != null && ready.hasRoom(recordLength)) {
            spare = null;
            return ready;
        }
        return make(Math.max(size, SegmentFormat.HEADER + SegmentFormat.padded(recordLength)));
    }

    synchronized void close() throws IOException {
        if (spare != null) {
            spare.close();
            spare = null;
        }
    }

    private Segment make(int bytes) throws IOException {
        Path file = SegmentFormat.file(journal, next);
        boolean made = false;
        try {
            fill(file, bytes);
            Segment segment = mapped ? new MappedSegment(file) : new ChannelSegment(file);
            next++;
            made = true;
            return segment;
        } finally {
            if (!made) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void fill(Path file, int bytes) throws IOException {
        try (FileChannel channel = OwnerOnly.open(file, Set.of(CREATE_NEW, WRITE))) {
            ByteBuffer magic = ByteBuffer.wrap(SegmentFormat.MAGIC);
            long position = 0;
            while (magic.hasRemaining()) {
                position += channel.write(magic, position);
            }
            while (position < bytes) {
                ByteBuffer zeros = ZEROS.duplicate();
                zeros.limit((int) Math.min(zeros.capacity(), bytes - position));
                position += channel.write(zeros, position);
            }
        }
    }
}
