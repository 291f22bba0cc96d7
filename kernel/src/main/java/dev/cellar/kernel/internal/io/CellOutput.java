package dev.cellar.kernel.internal.io;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishStream.StreamType;
import org.jspecify.annotations.Nullable;

/**
 * Standard output and standard error of the cells. Text is gathered and published together, at the latest
 * {@value #DELAY_MILLIS} ms after it was written: a message for every line would be a thousand messages for a loop that
 * prints, and Jupyter servers cut off who sends that many. Whoever publishes anything else calls {@link #flush()} before,
 * so that outputs keep their order.
 *
 * <p>What threads print after their cell has ended belongs to the cell that ran last; before the first cell it is held
 * back for that one. Thread-safe.
 */
public final class CellOutput {
    private static final int DELAY_MILLIS = 50;
    private static final int MAX_PENDING_BYTES = 64 * 1024;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "Cell output");
        thread.setDaemon(true);
        return thread;
    });
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private StreamType pendingType = StreamType.OUT;
    private boolean scheduled;
    private @Nullable ShellReplyEnvironment environment;
    private @Nullable Thread muted;

    /** A stream for {@code System.out}. */
    public PrintStream out() {
        return new PrintStream(new Stream(StreamType.OUT), false, StandardCharsets.UTF_8);
    }

    /** A stream for {@code System.err}. */
    public PrintStream err() {
        return new PrintStream(new Stream(StreamType.ERR), false, StandardCharsets.UTF_8);
    }

    /** From now on output belongs to this request. */
    public synchronized void attach(ShellReplyEnvironment next) {
        if (environment != null) {
            flush();
        }
        environment = next;
    }

    /** What this thread prints is thrown away, until {@link #unmute()}. */
    public synchronized void mute(Thread thread) {
        muted = thread;
    }

    /** Ends {@link #mute}. */
    public synchronized void unmute() {
        muted = null;
    }

    /** Whether what the calling thread prints is thrown away. */
    public synchronized boolean isMuted() {
        return Thread.currentThread() == muted;
    }

    /** Publishes what was written so far. */
    public synchronized void flush() {
        int complete = Utf8.completeLength(pending.toByteArray());
        if (environment == null || complete == 0) {
            return;
        }
        byte[] bytes = pending.toByteArray();
        pending.reset();
        pending.write(bytes, complete, bytes.length - complete);
        environment.publish(new PublishStream(pendingType, new String(bytes, 0, complete, StandardCharsets.UTF_8)));
    }

    private synchronized void write(StreamType type, byte[] bytes, int offset, int length) {
        if (isMuted()) {
            return;
        }
        if (type != pendingType) {
            flush();
            pendingType = type;
        }
        pending.write(bytes, offset, length);
        if (pending.size() > MAX_PENDING_BYTES) {
            flush();
        } else if (!scheduled) {
            scheduled = true;
            var unused = later.schedule(this::flushLate, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void flushLate() {
        scheduled = false;
        flush();
    }

    private final class Stream extends OutputStream {
        private final StreamType type;

        Stream(StreamType type) {
            this.type = type;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            CellOutput.this.write(type, bytes, offset, length);
        }

        @Override
        public void flush() {
            CellOutput.this.flush();
        }
    }
}
