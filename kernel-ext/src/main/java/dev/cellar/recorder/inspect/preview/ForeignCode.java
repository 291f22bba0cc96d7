package dev.cellar.recorder.inspect.preview;

import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs code of the notebook's own on one disposable daemon thread, with a deadline. A type whose code overruns it, or
 * fails with an {@link Error}, is never asked again; the thread is interrupted and abandoned, for Java has no way to end
 * it. After three abandoned threads nothing is asked any more.
 *
 * <p>Called by one thread at a time.
 */
public final class ForeignCode implements AutoCloseable {
    private static final int ABANDONED_AT_MOST = 3;
    private static final int IDLE_SECONDS = 5;

    private final Duration deadline;
    private final Set<Class<?>> leftAlone = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private ThreadPoolExecutor worker = newWorker();
    private int abandoned;

    public ForeignCode(Duration deadline) {
        this.deadline = deadline;
    }

    /** Whether the calling thread is running foreign code for a preview. */
    public static boolean runsHere() {
        return Thread.currentThread() instanceof PreviewThread;
    }

    /**
     * Asks code of the given type; the answer is its text, or a remark in brackets that says why there is none. Asked
     * from within foreign code it runs at once, for the deadline is running already.
     */
    String ask(Class<?> type, Callable<String> question) {
        if (runsHere()) {
            return here(question);
        }
        if (leftAlone.contains(type)) {
            return "(left alone: it hung or broke down before)";
        }
        if (abandoned == ABANDONED_AT_MOST) {
            return "(not asked: too many others hung)";
        }
        return ask(type, worker.submit(question));
    }

    private String ask(Class<?> type, Future<String> answer) {
        try {
            return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException hangs) {
            leftAlone.add(type);
            abandon();
            return "(took longer than " + deadline.toMillis() + " ms)";
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error) {
                leftAlone.add(type);
            }
            return threw(failed.getCause());
        } catch (InterruptedException stop) {
            abandon();
            Thread.currentThread().interrupt();
            return "(interrupted)";
        }
    }

    private static String here(Callable<String> question) {
        try {
            return question.call();
        } catch (Exception failed) {
            return threw(failed);
        }
    }

    private static String threw(@Nullable Throwable failure) {
        // The message is left out: getMessage may be the notebook's own code too.
        return "(threw " + (failure == null ? "nothing" : TypeNames.of(failure.getClass())) + ")";
    }

    /** Describes a container as far as it can be trusted; empty if it cannot. */
    Optional<Preview> asTrusted(Object container, Supplier<Preview> description) {
        return switch (Containers.trust(container.getClass())) {
            case PLAIN -> Optional.of(description.get());
            case GUARDED -> Optional.of(guarded(container.getClass(), description));
            case FOREIGN -> Optional.empty();
        };
    }

    /** A failure is passed on as if there had been no other thread: to the caller it says that the value was changing. */
    private Preview guarded(Class<?> type, Supplier<Preview> description) {
        AtomicReference<Preview> described = new AtomicReference<>();
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        String remark = ask(type, () -> {
            try {
                described.set(description.get());
            } catch (RuntimeException racing) {
                failed.set(racing);
            }
            return "";
        });
        if (!remark.isEmpty()) {
            return Preview.of(remark);
        }
        Preview preview = described.get();
        if (preview == null) {
            throw Objects.requireNonNull(failed.get());
        }
        return preview;
    }

    private void abandon() {
        abandoned++;
        worker.shutdownNow();
        worker = newWorker();
    }

    private static ThreadPoolExecutor newWorker() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), PreviewThread::new);
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /** Lets the thread go; one that hangs stays until the virtual machine ends. */
    @Override
    public void close() {
        worker.shutdownNow();
    }

    private static final class PreviewThread extends Thread {
        PreviewThread(Runnable work) {
            super(work, "cellar-preview");
            setDaemon(true);
        }
    }
}
