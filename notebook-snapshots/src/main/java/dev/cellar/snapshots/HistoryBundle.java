package dev.cellar.snapshots;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.transport.BundleWriter;

/** Writes one branch of a notebook as a git bundle, which {@code git clone} takes for a repository with a branch main. */
final class HistoryBundle {
    private final FileRepository repository;

    HistoryBundle(FileRepository repository) {
        this.repository = repository;
    }

    void write(NotebookRef ref, OutputStream out) throws IOException {
        BundleWriter bundle = new BundleWriter(repository);
        bundle.include(Constants.HEAD, ref.tip().objectId());
        bundle.include(Constants.R_HEADS + SnapshotCommit.MAIN, ref.tip().objectId());
        bundle.writeBundle(NullProgressMonitor.INSTANCE, out);
    }
}
