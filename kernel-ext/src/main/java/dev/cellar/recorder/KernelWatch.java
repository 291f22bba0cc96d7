package dev.cellar.recorder;

import dev.cellar.recorder.hook.KernelShell;
import dev.cellar.recorder.notebook.NotebookWatch;
import dev.cellar.recorder.pipeline.CellWatch;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.Variables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is looked at around each cell: JShell's variables and snippets. Called on the thread that runs cells. */
final class KernelWatch implements CellWatch {
    private final @Nullable KernelShell shell;
    private final NotebookWatch notebook;
    private final Trouble trouble;
    private boolean imported;

    KernelWatch(@Nullable KernelShell shell, NotebookWatch notebook, Trouble trouble) {
        this.shell = shell;
        this.notebook = notebook;
        this.trouble = trouble;
    }

    @Override
    public void before(String executionId) {
        if (shell != null && !imported) {
            imported = true;
            try {
                shell.importTrack();
            } catch (RuntimeException e) {
                trouble.report("the import of dev.cellar.Track", e);
            }
        }
    }

    @Override
    public void after(String executionId, TrackingSession session) {
        session.executionObserved(executionId, Variables.NONE, List.of(), null);
        notebook.check();
    }
}
