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
    private volatile @Nullable KernelShell shell;
    private final NotebookWatch notebook;
    private final Trouble trouble;
    private boolean imported;

    KernelWatch(@Nullable KernelShell shell, NotebookWatch notebook, Trouble trouble) {
        this.shell = shell;
        this.notebook = notebook;
        this.trouble = trouble;
    }

    /** For listeners that are not called on the shell thread. To be called before the first cell. */
    void leaveShellAlone() {
        shell = null;
    }

    @Override
    public void before(String executionId) {
        KernelShell asked = shell;
        if (asked != null && !imported) {
            imported = true;
            try {
                asked.importTrack();
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
