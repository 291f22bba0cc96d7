package dev.cellar.recorder;

import dev.cellar.recorder.hook.KernelShell;
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
    private volatile @Nullable KernelShell shell;
    private @Nullable SnippetLog snippets;

    KernelWatch(@Nullable KernelShell shell, NotebookWatch notebook, Trouble trouble) {
        this.shell = shell;
        this.notebook = notebook;
        this.trouble = trouble;
    }

    /** For listeners that are not called on the shell thread. To be called before the first cell. */
    void leaveShellAlone() {
        shell = null;
    }

    /** JShell is met with the first cell, on its thread; our own import is none of the cell's snippets. */
    @Override
    public void before(String executionId) {
        KernelShell asked = shell;
        if (asked == null || snippets != null) {
            return;
        }
        try {
            asked.importTrack();
            snippets = new SnippetLog(asked.shell());
        } catch (RuntimeException e) {
            shell = null;
            trouble.report("variables and snippets", e);
        }
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
