package dev.cellar.recorder;

import dev.cellar.Track;
import dev.cellar.magics.RecorderBridge;
import dev.cellar.magics.TrackMagics;
import dev.cellar.recorder.hook.HookException;
import dev.cellar.recorder.hook.KernelDisplay;
import dev.cellar.recorder.hook.KernelFamily;
import dev.cellar.recorder.hook.KernelShell;
import dev.cellar.recorder.notebook.KernelEnvironment;
import dev.cellar.recorder.notebook.NotebookLocator;
import dev.cellar.recorder.notebook.NotebookWatch;
import dev.cellar.recorder.pipeline.Authorship;
import dev.cellar.recorder.pipeline.Pipeline;
import dev.cellar.tracking.TrackingSession;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The recorder's working parts, made off the kernel's threads, for they take a good part of a second to load.
 *
 * @param session what is recorded into
 * @param bridge where {@code Track} calls go
 */
record Parts(
        TrackingSession session,
        Pipeline pipeline,
        TrackMagics magics,
        RecorderBridge bridge,
        NotebookWatch notebook,
        AtomicReference<String> lastRun) {
    private static final Duration LAST_LOOK = Duration.ofMillis(200);

    /** Opens what is recorded into. */
    @FunctionalInterface
    interface SessionOpener {
        TrackingSession open() throws Exception;
    }

    static Parts make(Object kernel, KernelFamily family, SessionOpener opener) throws Exception {
        Map<String, String> variables = System.getenv();
        Authorship authorship = Authorship.of(variables, HostName.of(variables));
        Limits limits = new Limits();
        TrackingSession session = opener.open();
        NotebookWatch notebook =
                new NotebookWatch(new NotebookLocator(KernelEnvironment.ofThisProcess()), session::notebook);
        notebook.refresh();
        KernelDisplay display = new KernelDisplay(kernel, family);
        KernelShell shell = shell(kernel, limits);
        Trouble trouble = new Trouble(display, limits);
        Pipeline pipeline =
                new Pipeline(session, authorship, new KernelWatch(shell, notebook, trouble), trouble::report);
        RunningKernel view =
                new RunningKernel(display, shell, notebook, authorship, pipeline::currentExecution, limits);
        Parts parts = new Parts(
                session,
                pipeline,
                new TrackMagics(session, view),
                new RecorderBridge(session, view),
                notebook,
                new AtomicReference<>(""));
        Autostart.of(variables, view).ifPresent(session::start);
        return parts;
    }

    private static @Nullable KernelShell shell(Object kernel, Limits limits) {
        try {
            return KernelShell.of(kernel, Track.class.getClassLoader());
        } catch (HookException e) {
            limits.add("variables (" + e.getMessage() + ")");
            return null;
        }
    }

    /** A magic may have begun a run: then it is worth looking again which notebook it is for. */
    void afterMagic() {
        String run = session.current().map(current -> current.id()).orElse("");
        if (!run.isEmpty() && !run.equals(lastRun.getAndSet(run))) {
            notebook.refresh();
        }
    }

    /** Ends the recording; what is looked at just now gets a moment. */
    void close() {
        pipeline.close(LAST_LOOK);
        notebook.close();
        session.close();
    }
}
