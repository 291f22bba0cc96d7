package dev.cellar.tracking.journal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one background thread that each journal has for its disk. */
final class JournalThreads {
    private JournalThreads() {}

    static ScheduledExecutorService start(String runId) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "cellar-journal-" + runId);
            thread.setDaemon(true);
            thread.setContextClassLoader(JournalThreads.class.getClassLoader());
            return thread;
        });
    }

    /** Lets what is under way end. */
    static void stop(ScheduledExecutorService executor) {
        executor.shutdown();
        try {
            executor.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
