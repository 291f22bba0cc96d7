package dev.cellar.recorder;

import dev.cellar.Track;
import dev.cellar.recorder.hook.HookException;
import dev.cellar.recorder.hook.KernelShell;
import dev.cellar.recorder.hook.WireMessage;
import dev.cellar.recorder.inspect.SnippetLog;
import dev.cellar.recorder.inspect.VariableBudget;
import dev.cellar.recorder.inspect.VariableInspector;
import dev.cellar.recorder.notebook.NotebookWatch;
import dev.cellar.recorder.pipeline.CellWatch;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is looked at around each cell: JShell's variables and snippets. Called on the thread that runs cells. */
final class KernelWatch implements CellWatch, AutoCloseable {
    private final VariableInspector inspector = new VariableInspector(VariableBudget.DEFAULT);
    private final NotebookWatch notebook;
    private final Trouble trouble;
    private final Object kernel;
    private volatile @Nullable KernelShell shell;
    private @Nullable SnippetLog snippets;
    private volatile boolean met;

    KernelWatch(Object kernel, NotebookWatch notebook, Trouble trouble) {
        this.kernel = kernel;
        this.notebook = notebook;
        this.trouble = trouble;
    }

    /** JShell, once the first cell began; null if the kernel has none that could be found. */
    @Nullable
    KernelShell shell() {
        return shell;
    }

    /** For listeners that are not called on the shell thread. To be called before the first cell. */
    void leaveShellAlone() {
        met = true;
    }

    /** JShell is met with the first cell, on its thread; our own import is none of the cell's snippets. */
    @Override
    public void before(String executionId) {
        trouble.repeat();
        if (met) {
            return;
        }
        met = true;
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
    public void after(String executionId, TrackingSession session) {
        Variables variables = Variables.NONE;
        List<Snippet> touched = List.of();
        KernelShell asked = shell;
        SnippetLog log = snippets;
        if (asked != null && log != null) {
            try {
                touched = log.drain();
                variables = inspector.inspect(asked.shell(), asked.loader());
            } catch (RuntimeException | LinkageError e) {
                trouble.report("variables", e);
            }
        }
        session.executionObserved(executionId, variables, touched, null);
        notebook.check();
    }

    @Override
    public void close() {
        inspector.close();
    }
}
