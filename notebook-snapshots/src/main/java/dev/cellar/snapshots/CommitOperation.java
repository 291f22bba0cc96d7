package dev.cellar.snapshots;

import static dev.cellar.snapshots.CommitResult.Outcome.CREATED;
import static dev.cellar.snapshots.CommitResult.Outcome.REPEATED;
import static dev.cellar.snapshots.CommitResult.Outcome.UNCHANGED;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Commits one snapshot: objects, then the commit, then the ref by compare-and-set, again from the new tip when another
 * process was faster. A crash before the last step leaves objects that nothing names; committing again finishes.
 */
final class CommitOperation {

    private final FileRepository repository;
    private final RecentExecutions executions;
    private final String refName;
    private final SnapshotCommit snapshot;

    CommitOperation(FileRepository repository, RecentExecutions executions, String refName, SnapshotCommit snapshot) {
        this.repository = repository;
        this.executions = executions;
        this.refName = refName;
        this.snapshot = snapshot;
    }

    CommitResult call() throws IOException {
        try (ObjectSink sink = new ObjectSink(repository)) {
            RefSwap swap = new RefSwap(repository, refName);
            ObjectId tree = null;
            while (true) {
                ObjectId tip = tip();
                Optional<CommitId> repeated = repeated(tip);
                if (repeated.isPresent()) {
                    return new CommitResult(repeated.get(), REPEATED);
                }
                tree = tree == null ? tree(sink) : tree;
                if (tip != null && holdsTheSame(tip, tree)) {
                    return new CommitResult(CommitId.of(tip), UNCHANGED);
                }
                ObjectId commit = sink.put(Constants.OBJ_COMMIT, commit(tree, tip == null ? fork() : tip));
                sink.sync();
                if (swap.attempt(tip, commit)) {
                    return new CommitResult(CommitId.of(commit), CREATED);
                }
            }
        }
    }

    private @Nullable ObjectId tip() throws IOException {
        Ref ref = repository.exactRef(refName);
        return ref == null ? null : ref.getObjectId();
    }

    private @Nullable ObjectId fork() {
        CommitId from = snapshot.forkedFrom;
        return from == null ? null : from.objectId();
    }

    private Optional<CommitId> repeated(@Nullable ObjectId tip) throws IOException {
        String execution = snapshot.trailers.get(SnapshotCommit.EXECUTION_ID);
        return tip == null || execution == null ? Optional.empty() : executions.find(tip, execution);
    }

    private ObjectId tree(ObjectSink sink) throws IOException {
        Folder root = new Folder();
        DocumentTree.write(snapshot.notebook, snapshot.saved, root);
        snapshot.sideFiles.forEach(root::file);
        return root.write(sink);
    }

    /** Whether the parent has the same document, and the same of every side file that came with this snapshot. */
    private boolean holdsTheSame(ObjectId parent, ObjectId tree) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            ObjectId parentTree = walk.parseCommit(parent).getTree();
            if (parentTree.equals(tree)) {
                return true;
            }
            Map<String, ObjectId> before = new StoredFolder(reader, parentTree).entries();
            Map<String, ObjectId> after = new StoredFolder(reader, tree).entries();
            before.keySet().removeIf(name -> !TreeLayout.DOCUMENT.contains(name) && !after.containsKey(name));
            return before.equals(after);
        }
    }

    private byte[] commit(ObjectId tree, @Nullable ObjectId parent) throws IOException {
        PersonIdent person = new PersonIdent(snapshot.author, snapshot.email, snapshot.time, snapshot.zone);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        if (parent != null) {
            commit.setParentId(parent);
        }
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage(CommitMessage.format(snapshot.subject, snapshot.trailers));
        return commit.build();
    }
}
