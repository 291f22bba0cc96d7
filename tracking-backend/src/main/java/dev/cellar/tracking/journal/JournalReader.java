package dev.cellar.tracking.journal;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.internal.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        return Optional.of(new Entry(sequence, decode(runId, sequence, bytes)));
    }

    /** The next records, at most so many, empty where there is none yet. */
    public List<Entry> next(int limit) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Optional<Entry> entry = next();
        while (entry.isPresent()) {
            entries.add(entry.get());
            entry = entries.size() < limit ? next() : Optional.empty();
        }
        return entries;
    }

    /** What is left behind the last record, in one line; empty if the journal ends cleanly. */
    public Optional<String> torn() throws IOException {
        if (segment == null || !segment.hasMore()) {
            return Optional.empty();
        }
        return Optional.of("the journal of run " + runId + " ends in a torn record after number " + sequence
                + ": the process died or the power failed while it was written, everything before it is whole");
    }

    /**
     * What lies behind a gap, in one line: a part of the journal is missing, as in a copy that was made meanwhile.
     *
     * @param known records up to this number are known from elsewhere
     */
    public Optional<String> gap(long known) throws IOException {
        for (Path file : JournalFiles.segments(directory)) {
            if (!read.contains(file)) {
                try (SegmentReader candidate = new SegmentReader(file)) {
                    long first = candidate.first();
                    if (first > Math.max(known, sequence) + 1) {
                        return Optional.of("the journal of run " + runId + " has no record between number "
                                + Math.max(known, sequence) + " and number " + first + ": a part of it is missing");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Opens the segment that starts with the next record. */
    private boolean advance() throws IOException {
        for (Path file : JournalFiles.segments(directory)) {
            if (!read.contains(file) && begin(file)) {
                return true;
            }
        }
        return false;
    }

    private boolean begin(Path file) throws IOException {
        SegmentReader candidate;
        try {
            candidate = new SegmentReader(file);
        } catch (NoSuchFileException e) {
            // The run came to its end and its journal was removed while we looked.
            return false;
        }
        if (!candidate.startsWith(sequence + 1)) {
            candidate.close();
            return false;
        }
        close();
        read.add(file);
        segment = candidate;
        return true;
    }

    /**
     * What a record says; its frame is in front.
     *
     * @throws IOException if the record is whole and says nothing that is known here
     */
    static JournalEvent decode(String runId, long sequence, ByteBuffer bytes) throws IOException {
        try {
            return event(runId, bytes);
        } catch (RuntimeException e) {
            throw new IOException(
                    "record " + sequence + " in the journal of run " + runId + " cannot be read (" + Texts.reason(e)
                            + "): read it with the Cellar that wrote it",
                    e);
        }
    }

    private static JournalEvent event(String runId, ByteBuffer bytes) {
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
