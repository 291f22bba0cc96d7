package dev.cellar.recorder;

import dev.cellar.Track;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.HookException;
import dev.cellar.recorder.hook.KernelShell;
import dev.cellar.recorder.hook.WireMessage;
import dev.cellar.recorder.inspect.CellScope;
import dev.cellar.recorder.inspect.SnippetLog;
import dev.cellar.recorder.inspect.VariableBudget;
import dev.cellar.recorder.inspect.VariableInspector;
import dev.cellar.recorder.inspect.resources.ResourceSampler;
import dev.cellar.recorder.notebook.NotebookWatch;
import dev.cellar.recorder.pipeline.CellWatch;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.CellHeading;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is looked at around each cell: resources, JShell's variables and snippets. Called on the thread that runs cells. */
final class KernelWatch implements CellWatch, AutoCloseable {
    private final VariableInspector inspector = new VariableInspector(VariableBudget.DEFAULT);
    private final Object kernel;
    private final NotebookWatch notebook;
    private final ResourceSampler resources;
    private final Background background;
    private final Trouble trouble;
    private volatile @Nullable KernelShell shell;
    private volatile boolean met;
    private @Nullable SnippetLog snippets;
    private ResourceSampler.@Nullable Measurement measurement;

    KernelWatch(
            Object kernel, NotebookWatch notebook, ResourceSampler resources, Background background, Trouble trouble) {
        this.kernel = kernel;
        this.notebook = notebook;
        this.resources = resources;
        this.background = background;
        this.trouble = trouble;
    }

    /** JShell, once the first cell began; null if the kernel has none that could be found. */
    @Nullable
    KernelShell shell() {
        return shell;
    }

    /** The loader that cells' classes come from. */
    ClassLoader cells() {
        KernelShell known = shell;
        return known == null ? Track.class.getClassLoader() : known.loader();
    }

    /** For listeners that are not called on the shell thread. To be called before the first cell. */
    void leaveShellAlone() {
        met = true;
    }

    /** JShell is met with the first cell, on its thread; our own import is none of the cell's snippets. */
    @Override
    public void before(String executionId, CellRequest request) {
        notebook.ran(request.cellId(), request.code());
        trouble.repeat();
        if (!met) {
            met = true;
            meetShell();
        }
        measurement = resources.measure();
    }

    private void meetShell() {
        try {
            KernelShell found = KernelShell.of(kernel, Track.class.getClassLoader());
            found.importTrack();
            snippets = new SnippetLog(found.shell());
            shell = found;
        } catch (HookException | RuntimeException e) {
            trouble.report("variables and snippets", e);
        }
    }

    @Override
    public void heard(WireMessage message) {
        trouble.heard(message);
    }

    @Override
    public boolean ownOutput() {
        return VariableInspector.previewing();
    }

    @Override
    public void after(String executionId, CellHeading heading, TrackingSession session) {
        ResourceUse used = used();
        List<Snippet> touched = List.of();
        Variables variables = Variables.NONE;
        KernelShell asked = shell;
        SnippetLog log = snippets;
        if (asked != null && log != null) {
            try {
                touched = log.drain();
                CellScope scope = CellScope.of(heading, touched, asked.shell());
                if (session.recordsVariables()) {
                    variables = inspector.inspect(asked.shell(), asked.loader(), scope);
                } else {
                    inspector.pass(asked.shell(), scope);
                }
            } catch (RuntimeException | LinkageError e) {
                trouble.report("variables", e);
            }
        }
        session.executionObserved(executionId, variables, touched, used);
        session.fullRun().ifPresent(trouble::say);
        background.cellEnded(executionId, touched, cells());
        notebook.check();
    }

    private @Nullable ResourceUse used() {
        ResourceSampler.Measurement measured = measurement;
        measurement = null;
        return measured == null ? null : measured.end();
    }

    @Override
    public void close() {
        inspector.close();
    }
}
