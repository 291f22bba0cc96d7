package dev.cellar.tracking.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.internal.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one run, being written. What was appended survives the death of this process; see {@link SegmentFormat}
 * for the files and for what power loss may take.
 *
 * <p>Thread-safe. An append costs about a microsecond, waits for no disk but where a record is larger than a segment, and
 * never throws: where there is no room, recording pauses, {@link #trouble} says so, and goes on when there is room again,
 * with a note that says how much is missing. The journal is deleted by {@link #delete} once every store has it.
 */
public final class Journal implements Closeable {
    private final Path directory;
    private final String runId;
    private final JournalLock lock;
    private final SegmentSupply supply;
    private final ScheduledExecutorService background;
    private final ScheduledFuture<?> forcing;
    private final UnaryOperator<JsonGenerator> writing;
    private final MetricCodec metrics;
    private final RecordBuffer buffer = new RecordBuffer();
    private volatile Segment current;
    private volatile long sequence;
    private boolean closed;
    private long dropped;
    private volatile @Nullable String paused;
    private volatile @Nullable String warning;

    private Journal(Path directory, JournalLock lock, SegmentSupply supply, Segment first, JournalOptions options) {
        this.directory = directory;
        this.runId = directory.getFileName().toString();
        this.lock = lock;
        this.supply = supply;
        this.current = first;
        this.writing = options.writing();
        this.metrics = new MetricCodec(options.naming());
        this.background = JournalThreads.start(runId);
        background.execute(this::prepare);
        this.forcing = background.scheduleWithFixedDelay(this::force, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Begins the journal of a run.
     *
     * @param journals the folder that holds all journals
     * @throws StoreException where it cannot be written
     */
    public static Journal create(Path journals, String runId, JournalOptions options) {
        Path directory = journals.resolve(runId);
        try {
            JournalLock lock = JournalLock.create(directory)
                    .orElseThrow(() -> new StoreException("run " + runId + " is being recorded already"));
            SegmentSupply supply = new SegmentSupply(directory, options.segmentBytes(), options.mapped());
            try {
                return new Journal(directory, lock, supply, supply.take(0), options);
            } catch (IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(
                    "cannot record into " + journals + " (" + Texts.reason(e)
                            + "): check the disk's room and rights, or set CELLAR_HOME to another folder",
                    e);
        }
    }

    public Path directory() {
        return directory;
    }

    /** Sequence of the last record. */
    public long sequence() {
        return sequence;
    }

    /** Why nothing is kept at the moment, or not safe from power loss. Empty if all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(paused).or(() -> Optional.ofNullable(warning));
    }

    /** Appends an event; false if it could not be kept. */
    public boolean append(JournalEvent event) {
        try {
            byte[] json = Json.bytes(event, writing);
            return append(EventType.of(event).code, json);
        } catch (RuntimeException | Error e) {
            pause(e);
            return false;
        }
    }

    /** Appends a metric's point. As {@link #append(JournalEvent)}, but allocates nothing for names seen before. */
    public boolean metric(@Nullable String executionId, String name, double value, @Nullable Long step) {
        long at = System.currentTimeMillis();
        if (!MetricCodec.fits(executionId)) {
            return append(
                    new JournalEvent.MetricLogged(runId, executionId, name, value, step, Instant.ofEpochMilli(at)));
        }
        synchronized (this) {
            if (!recording()) {
                return false;
            }
            try {
                ByteBuffer target = buffer.begin(metrics.size(name));
                metrics.write(target, executionId, name, value, step, at);
            } catch (UncheckedIOException e) {
                // Its name holds a secret that cannot be kept.
                pause(e);
                return false;
            }
            return write(EventType.COMPACT_METRIC);
        }
    }

    private synchronized boolean append(byte type, byte[] payload) {
        if (!recording()) {
            return false;
        }
        buffer.begin(payload.length).put(payload);
        return write(type);
    }

    /** Whether records are kept; the first one after a pause leaves a note about the gap. */
    private boolean recording() {
        if (closed) {
            return false;
        }
        if (paused != null) {
            dropped++;
            return false;
        }
        if (dropped > 0) {
            long missing = dropped;
            dropped = 0;
            append(new JournalEvent.NoteAdded(
                    runId,
                    "Recording was paused before this, the journal could not be written: " + missing
                            + " events are missing.",
                    Instant.now()));
        }
        return true;
    }

    private boolean write(byte type) {
        try {
            long next = sequence + 1;
            ByteBuffer bytes = buffer.end(type, next);
            if (!current.hasRoom(bytes.limit())) {
                Segment full = current;
                current = supply.take(bytes.limit());
                background.execute(() -> retire(full));
            }
            current.append(bytes);
            sequence = next;
            return true;
        } catch (IOException | RuntimeException | Error e) {
            pause(e);
            return false;
        }
    }

    private synchronized void pause(Throwable cause) {
        dropped++;
        paused = "recording is paused: " + directory + " cannot be written (" + Texts.reason(cause)
                + "); it goes on by itself when there is room";
    }

    private void retire(Segment full) {
        force(full);
        try {
            full.close();
        } catch (IOException e) {
            warning = "a full part of the journal cannot be closed (" + Texts.reason(e) + "): check the disk";
        }
        prepare();
    }

    private void prepare() {
        try {
            supply.prepare();
        } catch (IOException e) {
            // Said by the append that needs the room; there may be some again by then.
            return;
        }
        paused = null;
    }

    private void force() {
        force(current);
        prepare();
    }

    private void force(Segment segment) {
        try {
            segment.force();
            warning = null;
        } catch (IOException | UncheckedIOException e) {
            warning = "the journal is not safe from power loss (" + Texts.reason(e) + "): check the disk";
        }
    }

    /** Ends writing; what was appended stays for a later replay. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        stop();
        current.force();
        current.close();
        supply.close();
        lock.close();
    }

    private void stop() {
        forcing.cancel(false);
        JournalThreads.stop(background);
    }

    /** Ends writing and removes the files: every store has what they hold. */
    public void delete() throws IOException {
        synchronized (this) {
            closed = true;
        }
        stop();
        current.close();
        supply.close();
        JournalFiles.deleteSegments(directory);
        lock.close();
        JournalFiles.deleteFolder(directory);
    }
}
