package dev.cellar.magics.internal.complete;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks things up for a person who is typing: what takes longer than {@value #MILLIS} ms, or fails, finds nothing. One
 * daemon thread that ends when idle; while a look-up on a disk that hangs holds it, the others find nothing. Thread-safe.
 */
final class Budget {
    private static final long MILLIS = 150;

    private final ThreadPoolExecutor reader =
            new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4), Budget::thread);

    Budget() {
        reader.allowCoreThreadTimeOut(true);
    }

    List<String> within(Callable<List<String>> lookUp) {
        Future<List<String>> found;
        try {
            found = reader.submit(lookUp);
        } catch (RejectedExecutionException stillBusy) {
            return List.of();
        }
        try {
            return found.get(MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Completion has nowhere to say why; the command itself will.
            found.cancel(true);
            return List.of();
        } catch (InterruptedException e) {
            found.cancel(true);
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "Cellar completion");
        thread.setDaemon(true);
        thread.setContextClassLoader(Budget.class.getClassLoader());
        return thread;
    }
}
