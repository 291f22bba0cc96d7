package dev.cellar.kernel.internal.shell;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that the code of cells runs on, apart from the thread that reads requests, so that it can be
 * interrupted.
 *
 * <p>A cell that does not stop when it is interrupted, because it is deep in a library that never looks, is left behind
 * after {@link #PATIENCE}: its thread goes on alone, the kernel gets a new one.
 *
 * <p>{@link #call} is for the kernel's shell thread, or for code that runs on the cell thread already;
 * {@link #interrupt()} is for any thread.
 */
public final class CellThread {
    /** How long an interrupted cell may take to stop before it is left behind. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ClassLoader loader;
    private volatile Worker worker;
    private volatile @Nullable Task<?> running;
    private volatile boolean interruptRequested;

    /** Starts the thread, with this loader as its context class loader. */
    public CellThread(ClassLoader loader) {
        this.loader = loader;
        this.worker = startWorker();
    }

    /**
     * Runs a task on the cell thread and waits for it.
     *
     * @throws CellInterrupted when the task was interrupted
     * @throws CellLeftBehind when the task was interrupted and does not stop
     */
    <T> T call(Callable<T> task) throws Exception {
        if (Thread.currentThread() == worker) {
            return task.call();
        }
        Task<T> next = new Task<>(task);
        running = next;
        if (interruptRequested) {
            running = null;
            throw new CellInterrupted();
        }
        worker.tasks.add(next);
        try {
            return next.result.get();
        } catch (ExecutionException e) {
            throw rethrow(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            running = null;
        }
    }

    /** A cell begins: an interrupt that came before is none of its business. */
    public void begin() {
        interruptRequested = false;
    }

    /** Like {@link #call} for what throws nothing checked. */
    public <T> T run(Supplier<T> task) {
        try {
            return call(task::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("A supplier threw a checked exception", e);
        }
    }

    /** The thread itself; another one after a cell was left behind. */
    public Thread current() {
        return worker;
    }

    /** Whether the calling thread is the cell thread. */
    public boolean isCurrent() {
        return Thread.currentThread() == worker;
    }

    /** Interrupts what runs on the thread now, and what the same cell would run next. */
    public void interrupt() {
        interruptRequested = true;
        Task<?> task = running;
        Worker interrupted = worker;
        if (task == null || !task.interrupt(interrupted)) {
            return;
        }
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> leaveBehind(interrupted, task));
    }

    private synchronized void leaveBehind(Worker stuck, Task<?> task) {
        if (worker == stuck && task.giveUp(stuck)) {
            worker = startWorker();
            stuck.finish();
        }
    }

    private Worker startWorker() {
        Worker started = new Worker();
        started.setDaemon(true);
        started.setContextClassLoader(loader);
        started.start();
        return started;
    }

    private static Exception rethrow(Throwable cause) throws Exception {
        if (cause instanceof Error error) {
            throw error;
        }
        throw (Exception) cause;
    }

    private static final class Task<T> {
        private final Callable<T> body;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private boolean over;
        private boolean interrupted;

        Task(Callable<T> body) {
            this.body = body;
        }

        void run() {
            try {
                T value = body.call();
                complete(value, null);
            } catch (Throwable e) {
                complete(null, e);
            }
        }

        /** Interrupts the thread that runs this task, unless the task is over: the next one must not be hit. */
        synchronized boolean interrupt(Thread thread) {
            if (over) {
                return false;
            }
            interrupted = true;
            InterruptPoint.arm(thread, false);
            thread.interrupt();
            return true;
        }

        synchronized boolean giveUp(Thread thread) {
            if (over) {
                return false;
            }
            over = true;
            InterruptPoint.arm(thread, true);
            result.completeExceptionally(new CellLeftBehind());
            return true;
        }

        private synchronized void complete(@Nullable T value, @Nullable Throwable failure) {
            over = true;
            InterruptPoint.disarm(Thread.currentThread());
            Thread.interrupted();
            if (interrupted) {
                result.completeExceptionally(new CellInterrupted());
            } else if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                result.complete(value);
            }
        }
    }

    private static final class Worker extends Thread {
        private final BlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();
        private volatile boolean finished;

        Worker() {
            super("Cell");
        }

        void finish() {
            finished = true;
        }

        @Override
        public void run() {
            while (!finished) {
                try {
                    tasks.take().run();
                } catch (InterruptedException e) {
                    // A cell's own thread pool interrupted this thread after the cell: not meant for the next.
                }
            }
        }
    }
}
