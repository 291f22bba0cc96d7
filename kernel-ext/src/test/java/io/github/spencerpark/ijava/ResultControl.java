package io.github.spencerpark.ijava;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jshell.execution.DirectExecutionControl;

/** Runs snippets on a thread of its own in this process and keeps what they return. */
final class ResultControl extends DirectExecutionControl {
    static final String INTERRUPTED = "Execution Interrupted";

    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "IJava-executor");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Optional<Object>> results = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();
    private volatile Future<Object> running;

    Object take(String key) {
        return key == null ? null : results.getOrDefault(key, Optional.empty()).orElse(null);
    }

    @Override
    protected String invoke(Method method) throws Exception {
        Future<Object> task = executor.submit(() -> method.invoke(null));
        running = task;
        try {
            String key = "result " + next.incrementAndGet();
            results.put(key, Optional.ofNullable(task.get()));
            return key;
        } catch (CancellationException e) {
            throw new UserException("interrupted", INTERRUPTED, new StackTraceElement[0]);
        } catch (ExecutionException e) {
            Throwable cause =
                    e.getCause() instanceof InvocationTargetException thrown ? thrown.getCause() : e.getCause();
            throw new UserException(
                    String.valueOf(cause.getMessage()), cause.getClass().getName(), cause.getStackTrace());
        }
    }

    @Override
    public void stop() {
        Future<Object> task = running;
        if (task != null) {
            task.cancel(true);
        }
    }
}
