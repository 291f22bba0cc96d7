package dev.cellar.snapshots;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Takes refs whose history is not whole, as in a copy that was made while somebody committed, back to the newest version
 * that is whole with all before it. One use, one thread; nobody else may write meanwhile.
 */
final class RefRewind {

    private final FileRepository repository;
    private final Set<ObjectId> whole = new HashSet<>();

    RefRewind(FileRepository repository) {
        this.repository = repository;
    }

    /**
     * Mends one ref.
     *
     * @param known versions that the notebook is known to have had, the newest first
     * @return where it pointed and points now; empty if it was whole
     */
    Optional<RewoundRef> call(NotebookRef ref, List<CommitId> known) throws IOException {
        Optional<ObjectId> best = newestWhole(ref, known);
        if (best.isPresent() && best.get().equals(ref.tip().objectId())) {
            return Optional.empty();
        }
        RefUpdate update = repository.updateRef(ref.refName());
        update.setForceUpdate(true);
        RefUpdate.Result result;
        if (best.isPresent()) {
            update.setNewObjectId(best.get());
            result = update.update();
        } else {
            result = update.delete();
        }
        return switch (result) {
            case FORCED, FAST_FORWARD, NEW -> Optional.of(new RewoundRef(ref, best.map(CommitId::of)));
            // It was there already: of a copied store, one file of refs may be older than the other.
            case NO_CHANGE -> Optional.empty();
            default -> throw new IOException("Git could not take " + ref.refName() + " back: " + result);
        };
    }

    private Optional<ObjectId> newestWhole(NotebookRef ref, List<CommitId> known) throws IOException {
        List<ObjectId> starts = new ArrayList<>(List.of(ref.tip().objectId()));
        known.forEach(id -> starts.add(id.objectId()));
        Set<ObjectId> seen = new HashSet<>();
        for (ObjectId start : starts) {
            if (!seen.contains(start)) {
                List<ObjectId> history = history(start, seen);
                ObjectId last = null;
                for (int i = 0; i < history.size() && isWhole(history.get(i)); i++) {
                    last = history.get(i);
                }
                if (last != null) {
                    return Optional.of(last);
                }
            }
        }
        return Optional.empty();
    }

    /** From the first version to this one; empty if one between them is missing. */
    private List<ObjectId> history(ObjectId start, Set<ObjectId> seen) throws IOException {
        List<ObjectId> history = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId next = start;
            while (next != null) {
                seen.add(next.copy());
                RevCommit commit = walk.parseCommit(next);
                history.add(commit.copy());
                next = commit.getParentCount() == 0 ? null : commit.getParent(0).copy();
            }
        } catch (MissingObjectException e) {
            return List.of();
        }
        Collections.reverse(history);
        return history;
    }

    /** Whether every file of a version is there and can be read. */
    private boolean isWhole(ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            Deque<ObjectId> trees =
                    new ArrayDeque<>(List.of(walk.parseCommit(commit).getTree().copy()));
            while (!trees.isEmpty()) {
                ObjectId tree = trees.pop();
                if (whole.contains(tree)) {
                    continue;
                }
                for (var entry : new StoredFolder(reader, tree).entries().entrySet()) {
                    if (entry.getKey().endsWith("/")) {
                        trees.add(entry.getValue());
                    } else if (!whole.contains(entry.getValue())) {
                        reader.open(entry.getValue()).getCachedBytes(Integer.MAX_VALUE);
                        whole.add(entry.getValue());
                    }
                }
                whole.add(tree);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
