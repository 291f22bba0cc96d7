package dev.cellar.tracking.journal;

import dev.cellar.tracking.internal.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal from its start, also while it is being written: where {@link #next} is empty there is nothing further
 * yet. Reading stops before a torn record. Reads by plain file reads, so that the files can be deleted at any time. Not
 * thread-safe.
 */
public final class JournalReader implements Closeable {
    private final Path directory;
    private final String runId;
    private final Set<Path> read = new HashSet<>();
    private @Nullable SegmentReader segment;
    private long sequence;

    public JournalReader(Path directory) {
        this.directory = directory;
        this.runId = directory.getFileName().toString();
    }

    /** A record: its place and what it says. */
    public record Entry(long sequence, JournalEvent event) {}

    /** The next record, empty where there is none yet. */
    public Optional<Entry> next() throws IOException {
        ByteBuffer bytes = segment == null ? null : segment.next(sequence + 1);
        if (bytes == null) {
            if (!advance()) {
                return Optional.empty();
            }
            bytes = segment == null ? null : segment.next(sequence + 1);
            if (bytes == null) {
                return Optional.empty();
            }
        }
        sequence++;
        return Optional.of(new Entry(sequence, decode(bytes)));
    }

    /** What is left behind the last record, in one line; empty if the journal ends cleanly. */
    public Optional<String> torn() throws IOException {
        if (segment == null || !segment.hasMore()) {
            return Optional.empty();
        }
        return Optional.of("the journal of run " + runId + " ends in a torn record after number " + sequence
                + ": the process died while writing it, everything before it is whole");
    }

    /** Opens the segment that starts with the next record. */
    private boolean advance() throws IOException {
        for (Path file : JournalFiles.segments(directory)) {
            if (!read.contains(file)) {
                SegmentReader candidate = new SegmentReader(file);
                if (candidate.startsWith(sequence + 1)) {
                    close();
                    read.add(file);
                    segment = candidate;
                    return true;
                }
                candidate.close();
            }
        }
        return false;
    }

    private JournalEvent decode(ByteBuffer bytes) {
        byte type = bytes.get(SegmentFormat.TYPE);
        bytes.position(SegmentFormat.FRAME);
        if (type == EventType.COMPACT_METRIC) {
            return MetricCodec.read(runId, bytes);
        }
        byte[] json = new byte[bytes.remaining()];
        bytes.get(json);
        return Json.read(json, EventType.of(type).event);
    }

    @Override
    public void close() throws IOException {
        if (segment != null) {
            segment.close();
            segment = null;
        }
    }
}
