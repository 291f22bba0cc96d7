package dev.cellar.recorder;

import dev.cellar.Track;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.Guard;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is looked at around each cell: resources, JShell's variables and snippets. Called on the thread that runs cells. */
final class KernelWatch implements CellWatch, AutoCloseable {
    private final VariableInspector inspector = new VariableInspector(VariableBudget.DEFAULT);
    private final Object kernel;
    private final NotebookWatch notebook;
    private final ResourceSampler resources;
    private final Background background;
    private final Trouble trouble;
    private final Guard guard;
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
        this.guard = new Guard(trouble::report);
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
        trouble.cellsAreHeardLate();
    }

    /** JShell is met with the first cell, on its thread; our own import is none of the cell's snippets. */
    @Override
    public void before(String executionId, CellRequest request) {
        guard.run("which notebook this is", () -> notebook.ran(request.cellId(), request.code()));
        trouble.cellBegan();
        if (!met) {
            met = true;
            guard.run("variables and snippets", this::meetShell);
        }
        measurement = null;
        guard.run("what the kernel uses", () -> measurement = resources.measure());
    }

    private void meetShell() throws HookException {
        KernelShell found = KernelShell.of(kernel, Track.class.getClassLoader());
        found.importTrack();
        snippets = new SnippetLog(found.shell());
        shell = found;
    }

    @Override
    public void heard(WireMessage message) {
        trouble.heard(message);
    }

    @Override
    public void over() {
        trouble.cellEnded();
    }

    @Override
    public boolean ownOutput() {
        return VariableInspector.previewing();
    }

    @Override
    public void after(String executionId, CellHeading heading, TrackingSession session) {
        ResourceUse used = used();
        List<Snippet> touched = or(List.of(), "snippets", this::snippets);
        Variables variables = or(Variables.NONE, "variables", () -> variables(heading, touched, session));
        guard.run("what a cell left behind", () -> session.executionObserved(executionId, variables, touched, used));
        guard.run("the names of a cell", () -> background.cellEnded(executionId, touched, cells()));
        guard.run("which notebook this is", notebook::check);
        guard.run("how much is recorded", () -> session.fullRun().ifPresent(line -> trouble.say("Cellar: " + line)));
        guard.run("what the stores say", () -> session.trouble().ifPresent(trouble::say));
    }

    private @Nullable ResourceUse used() {
        ResourceSampler.Measurement measured = measurement;
        measurement = null;
        try {
            return measured == null ? null : measured.end();
        } catch (Throwable e) {
            guard.report("what a cell used", e);
            return null;
        }
    }

    private List<Snippet> snippets() {
        SnippetLog log = snippets;
        return log == null ? List.of() : log.drain();
    }

    private Variables variables(CellHeading heading, List<Snippet> touched, TrackingSession session) {
        KernelShell asked = shell;
        if (asked == null) {
            return Variables.NONE;
        }
        CellScope scope = CellScope.of(heading, touched, asked.shell());
        if (session.recordsVariables()) {
            return inspector.inspect(asked.shell(), asked.loader(), scope);
        }
        inspector.pass(asked.shell(), scope);
        return Variables.NONE;
    }

    /** What is found out, or the fallback where that fails. */
    private <T> T or(T fallback, String what, Supplier<T> found) {
        try {
            return found.get();
        } catch (Throwable e) {
            guard.report(what, e);
            return fallback;
        }
    }

    @Override
    public void close() {
        inspector.close();
    }
}
