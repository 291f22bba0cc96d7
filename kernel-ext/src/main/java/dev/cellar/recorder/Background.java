package dev.cellar.recorder;

import dev.cellar.recorder.hook.Guard;
import dev.cellar.recorder.hook.KernelIdentity;
import dev.cellar.recorder.inspect.environment.EnvironmentProbe;
import dev.cellar.recorder.inspect.names.NameAnalysis;
import dev.cellar.recorder.notebook.NotebookWatch;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Snippet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What takes too long for the thread of a cell and is found out on one of our own, in order: which names a cell uses, and
 * the environment of each run. Thread-safe.
 */
final class Background implements AutoCloseable {
    private static final Duration LAST_WORK = Duration.ofMillis(200);

    private final TrackingSession session;
    private final NotebookWatch notebook;
    private final Guard guard;
    private final EnvironmentProbe probe;
    private final NameAnalysis names = new NameAnalysis();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "Cellar background");
        daemon.setDaemon(true);
        daemon.setContextClassLoader(Background.class.getClassLoader());
        return daemon;
    });
    private @Nullable Environment environment;

    Background(TrackingSession session, NotebookWatch notebook, KernelIdentity kernel, Guard guard) {
        this.session = session;
        this.notebook = notebook;
        this.guard = guard;
        this.probe = new EnvironmentProbe(kernel.name(), kernel.version());
    }

    /** A run began: its environment is looked at anew, for the working copy may have changed. */
    void runBegan(ClassLoader cells) {
        later("the environment", () -> look(cells));
    }

    /** A cell ended. It may have added to the class path. */
    void cellEnded(String executionId, List<Snippet> snippets, ClassLoader cells) {
        later("the names of a cell", () -> session.names(executionId, names.analyse(snippets)));
        later("the environment", () -> {
            if (environment != null && probe.changed(environment, cells)) {
                look(cells);
            }
        });
    }

    private void look(ClassLoader cells) {
        Path folder =
                notebook.path().map(Path::getParent).orElseGet(() -> Path.of("").toAbsolutePath());
        environment = probe.probe(cells, folder);
        session.environment(environment);
    }

    private void later(String what, Guard.Work work) {
        try {
            thread.execute(() -> guard.run(what, work));
        } catch (RejectedExecutionException e) {
            // The kernel is ending; what is not found out by now stays unknown.
            return;
        }
    }

    /** Gives what is being done a moment to end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
