package dev.cellar.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Takes commits out of every history: those that came after them are written anew on what is left before them, alike but
 * for the parent, and the refs are set to these. The objects stay until {@link StorePacker#prune}. Done once; nobody else
 * may write meanwhile.
 */
final class CommitRemoval {
    private final FileRepository repository;
    private final Set<CommitId> unwanted;
    /** What stands for each commit; null where nothing is left of it and before it. */
    private final Map<ObjectId, @Nullable ObjectId> standsFor = new HashMap<>();

    private final Map<CommitId, Optional<CommitId>> changed = new HashMap<>();

    CommitRemoval(FileRepository repository, Set<CommitId> unwanted) {
        this.repository = repository;
        this.unwanted = unwanted;
    }

    /**
     * Rewrites the histories.
     *
     * @return the commits that are no more, with what each became; empty for those that were to go
     */
    Map<CommitId, Optional<CommitId>> call(List<NotebookRef> refs) throws IOException {
        ObjectSink sink = new ObjectSink(repository);
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            for (NotebookRef ref : refs) {
                walk.markStart(walk.parseCommit(ref.tip().objectId()));
            }
            for (RevCommit commit : walk) {
                rewrite(commit, sink);
            }
        }
        sink.flush();
        for (NotebookRef ref : refs) {
            move(ref);
        }
        return changed;
    }

    private void rewrite(RevCommit commit, ObjectSink sink) {
        ObjectId before =
                commit.getParentCount() == 0 ? null : commit.getParent(0).copy();
        ObjectId parent = before == null ? null : standsFor.get(before);
        CommitId id = CommitId.of(commit);
        if (unwanted.contains(id)) {
            standsFor.put(commit.copy(), parent);
            changed.put(id, Optional.empty());
        } else if (before == null || before.equals(parent)) {
            standsFor.put(commit.copy(), commit.copy());
        } else {
            ObjectId again = sink.put(Constants.OBJ_COMMIT, onto(commit, parent));
            standsFor.put(commit.copy(), again);
            changed.put(id, Optional.of(CommitId.of(again)));
        }
    }

    private static byte[] onto(RevCommit commit, @Nullable ObjectId parent) {
        CommitBuilder again = new CommitBuilder();
        again.setTreeId(commit.getTree());
        if (parent != null) {
            again.setParentId(parent);
        }
        again.setAuthor(commit.getAuthorIdent());
        again.setCommitter(commit.getCommitterIdent());
        again.setMessage(commit.getFullMessage());
        try {
            return again.build();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(NotebookRef ref) throws IOException {
        ObjectId before = ref.tip().objectId();
        ObjectId after = standsFor.get(before);
        if (before.equals(after)) {
            return;
        }
        RefUpdate update = repository.updateRef(ref.refName());
        update.setExpectedOldObjectId(before);
        update.setForceUpdate(true);
        RefUpdate.Result result;
        if (after == null) {
            result = update.delete();
        } else {
            update.setNewObjectId(after);
            result = update.update();
        }
        if (result != RefUpdate.Result.FORCED && result != RefUpdate.Result.FAST_FORWARD) {
            throw new IOException("Git could not move " + ref.refName() + ": " + result + ". Try again.");
        }
    }
}
