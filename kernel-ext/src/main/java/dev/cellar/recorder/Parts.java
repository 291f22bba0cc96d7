package dev.cellar.recorder;

import dev.cellar.magics.RecorderBridge;
import dev.cellar.magics.TrackMagics;
import dev.cellar.recorder.fallback.IopubFallback;
import dev.cellar.recorder.hook.CellListener;
import dev.cellar.recorder.hook.Guard;
import dev.cellar.recorder.hook.KernelDisplay;
import dev.cellar.recorder.hook.KernelIdentity;
import dev.cellar.recorder.inspect.resources.ResourceSampler;
import dev.cellar.recorder.notebook.KernelEnvironment;
import dev.cellar.recorder.notebook.NotebookLocator;
import dev.cellar.recorder.notebook.NotebookWatch;
import dev.cellar.recorder.pipeline.Authorship;
import dev.cellar.recorder.pipeline.Pipeline;
import dev.cellar.tracking.CellarConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The recorder's working parts, made off the kernel's threads, for they take a good part of a second to load. */
final class Parts {
    private static final Duration LAST_LOOK = Duration.ofMillis(200);

    private final KernelEnvironment environment = KernelEnvironment.ofThisProcess();
    private final Limits limits;
    private final Guard guard;
    private final TrackingSession session;
    private final NotebookWatch notebook;
    private final Trouble trouble;
    private final ResourceSampler resources;
    private final Background background;
    private final KernelWatch watch;
    private final Pipeline pipeline;
    private final RunningKernel view;
    private final Optional<StartRequest> autostart;
    private volatile @Nullable IopubFallback fallback;
    private volatile @Nullable RecorderBridge bridge;
    private @Nullable String run;

    /** Opens what is recorded into. */
    @FunctionalInterface
    interface SessionOpener {
        TrackingSession open() throws Exception;
    }

    Parts(Object kernel, KernelDisplay display, Limits limits, Trouble trouble, SessionOpener opener) throws Exception {
        this.limits = limits;
        this.trouble = trouble;
        this.guard = new Guard(trouble::report);
        Map<String, String> variables = environment.variables();
        CellarConfig settings = CellarConfig.load(variables, environment.directory());
        Authorship authorship = Authorship.of(variables, HostName.of(variables));
        session = opener.open();
        notebook = new NotebookWatch(
                new NotebookLocator(environment), session::notebook, e -> guard.report("which notebook this is", e));
        notebook.refresh();
        resources = new ResourceSampler(
                settings.samplingInterval(), session::sampled, e -> guard.report("what the kernel uses", e));
        background = new Background(session, notebook, KernelIdentity.of(kernel), guard);
        watch = new KernelWatch(kernel, notebook, resources, background, trouble);
        pipeline = new Pipeline(session, authorship, watch, guard);
        view = new RunningKernel(display, watch::shell, notebook, authorship, pipeline::currentExecution, limits);
        autostart = Autostart.of(settings, view);
        autostart.ifPresent(request -> {
            session.start(request);
            afterMagic();
        });
    }

    /** Whether a run is on from the first cell, so that whatever that one logs counts. */
    boolean startedByItself() {
        return autostart.isPresent();
    }

    CellListener listener() {
        return pipeline;
    }

    /** What a person can say; the slowest part to load. */
    Commands commands() {
        RecorderBridge made = new RecorderBridge(session, view);
        bridge = made;
        return new Commands(new TrackMagics(session, view), made);
    }

    record Commands(TrackMagics magics, RecorderBridge bridge) {}

    /** A run may have begun: then its environment is due, and which notebook it is for is worth another look. */
    synchronized void afterMagic() {
        String current = session.current().map(Run::id).orElse(null);
        if (current == null || current.equals(run)) {
            return;
        }
        if (run == null) {
            resources.start();
        }
        run = current;
        session.trouble().ifPresent(trouble::known);
        notebook.refresh();
        background.runBegan(watch.cells());
    }

    /** Listens to the kernel's published messages, for the hook does not fit. Says what that leaves out. */
    void listenInstead(Throwable reason) {
        watch.leaveShellAlone();
        guard.run("this kernel", () -> {
            Path file =
                    environment.connectionFile().orElseThrow(() -> new IOException("its connection file is not known"));
            fallback = IopubFallback.start(file, pipeline);
            limits.recordedBy(IopubFallback.WAY);
            trouble.report(IopubFallback.LIMITS, reason);
        });
    }

    /** Ends the recording; what is looked at just now gets a moment. One part that cannot end keeps no other from it. */
    void close() {
        end(() -> pipeline.close(LAST_LOOK));
        Stream.<@Nullable AutoCloseable>of(resources, watch, background, notebook, fallback, bridge, session)
                .filter(Objects::nonNull)
                .forEach(part -> end(part::close));
    }

    private void end(Guard.Work work) {
        guard.run("the end of the run", work);
    }
}
