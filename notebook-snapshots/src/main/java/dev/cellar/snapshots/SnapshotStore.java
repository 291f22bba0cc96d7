package dev.cellar.snapshots;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The versions of notebooks, as commits of a bare git repository that stock git reads. How a notebook becomes a tree is
 * told in {@code FORMAT.md} beside this class.
 *
 * <p>Open it once, share it between threads, close it at the end. Any number of processes may have one store open. A
 * snapshot is visible to others once {@link #commit} returns, and has been synced to disk by then.
 *
 * <p>Opening installs a JGit {@link org.eclipse.jgit.util.SystemReader} for this copy of JGit that reads no
 * configuration outside the store.
 */
public final class SnapshotStore implements AutoCloseable {

    /** Measured: by then loose objects take some thirty times the room of packed ones. */
    private static final int COMMITS_BETWEEN_PACKING = 200;

    private final Path gitDir;
    private final FileRepository repository;
    private final NotebookRefs refs;
    private final BackgroundPacking packing;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, RecentExecutions> executions = new HashMap<>();

    private SnapshotStore(Path gitDir, FileRepository repository) {
        this.gitDir = gitDir;
        this.repository = repository;
        packing = new BackgroundPacking(gitDir, COMMITS_BETWEEN_PACKING);
        refs = new NotebookRefs(repository);
    }

    /**
     * Opens the store in this folder, and makes it, for its owner alone, if there is none.
     *
     * @throws IOException if the folder cannot be made or is something else
     */
    public static SnapshotStore open(Path gitDir) throws IOException {
        return new SnapshotStore(gitDir, StoreRepository.open(gitDir));
    }

    /**
     * Keeps a snapshot. It makes no version when the newest one has the same document and the same of every side file
     * that came along, nor when a recent one holds the same execution; the result then names that version.
     */
    public CommitResult commit(SnapshotCommit snapshot) throws IOException {
        writing.lock();
        try {
            String ref = refs.nameFor(snapshot.notebookId, snapshot.name, snapshot.branch);
            RecentExecutions recent = executions.computeIfAbsent(ref, name -> new RecentExecutions(repository));
            CommitResult result = new CommitOperation(repository, recent, ref, snapshot).call();
            if (result.outcome() == CommitResult.Outcome.CREATED) {
                packing.committed();
            }
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** The document of a version. */
    public Notebook read(CommitId id) throws IOException {
        return withTree(id, DocumentTree::read);
    }

    /** The bytes of a version as a file: the saved file's own, or the document in canonical form. */
    public byte[] restore(CommitId id) throws IOException {
        Optional<byte[]> saved = withTree(id, tree -> tree.file(TreeLayout.SAVED));
        return saved.isPresent() ? saved.get() : NotebookWriter.write(read(id));
    }

    /** A file that was kept beside the document, such as {@code variables.json}. */
    public Optional<byte[]> sideFile(CommitId id, String name) throws IOException {
        return TreeLayout.DOCUMENT.contains(name) ? Optional.empty() : withTree(id, tree -> tree.file(name));
    }

    /** What the commit of a version says. */
    public SnapshotInfo info(CommitId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return info(parse(walk, id));
        }
    }

    /** The versions of a notebook's main branch, the newest first. */
    public List<SnapshotInfo> history(UUID notebook) throws IOException {
        return history(notebook, SnapshotCommit.MAIN);
    }

    /** The versions of a branch of a notebook, the newest first; none if there is no such notebook or branch. */
    public List<SnapshotInfo> history(UUID notebook, String branch) throws IOException {
        List<SnapshotInfo> history = new ArrayList<>();
        Optional<NotebookRef> ref = refs.find(notebook, branch);
        if (ref.isPresent()) {
            try (RevWalk walk = new RevWalk(repository)) {
                walk.markStart(parse(walk, ref.get().tip()));
                for (RevCommit commit : walk) {
                    history.add(info(commit));
                }
            }
        }
        return history;
    }

    /** All branches of all notebooks, ordered by name. */
    public List<NotebookRef> notebooks() throws IOException {
        return refs.all();
    }

    /**
     * The version whose id begins with these digits, four at least.
     *
     * @throws IOException if several do
     */
    public Optional<CommitId> resolve(String prefix) throws IOException {
        if (!prefix.matches("[0-9a-f]{4,40}")) {
            return Optional.empty();
        }
        List<CommitId> found = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            for (ObjectId id : reader.resolve(AbbreviatedObjectId.fromString(prefix))) {
                // A whole id is taken as it is, whether there is such an object or not.
                if (reader.has(id) && reader.open(id).getType() == Constants.OBJ_COMMIT) {
                    found.add(CommitId.of(id));
                }
            }
        }
        if (found.size() > 1) {
            throw new IOException(found.size() + " versions begin with " + prefix + ". Give more digits.");
        }
        return found.stream().findFirst();
    }

    /** The versions of all notebooks in whose message, files or file names a text is found. */
    public List<CommitId> matching(Predicate<String> text) throws IOException {
        return new TextSearch(repository, text).call(refs.all());
    }

    /**
     * Removes versions for good: rewrites every history without them and drops all objects that no ref reaches any more.
     * Nobody else may write into the store meanwhile, nor count on an object that no ref reaches.
     *
     * @return every commit that is no more, with the one that took its place; empty for those removed
     */
    public Map<CommitId, Optional<CommitId>> remove(Set<CommitId> versions) throws IOException {
        writing.lock();
        try {
            Map<CommitId, Optional<CommitId>> changed = new CommitRemoval(repository, versions).call(refs.all());
            executions.clear();
            if (!new StorePacker(gitDir, NullProgressMonitor.INSTANCE).prune()) {
                throw new IOException("Another process is packing " + gitDir + ". Try again when it is done.");
            }
            // What JGit remembers of the objects that were there would keep them from being written again.
            repository.getObjectDatabase().close();
            return changed;
        } finally {
            writing.unlock();
        }
    }

    /** Writes a notebook's main branch as a git bundle that stock git clones. */
    public void bundle(UUID notebook, OutputStream out) throws IOException {
        NotebookRef ref = refs.find(notebook, SnapshotCommit.MAIN)
                .orElseThrow(() -> new IOException("The notebook " + notebook + " has no versions in this store."));
        new HistoryBundle(repository).write(ref, out);
    }

    /**
     * Checks that everything the refs reach is there and sound, and that every version is a notebook again.
     *
     * @return the problems in plain words; none in a sound store
     */
    public List<String> fsck() throws IOException {
        List<String> problems = new ArrayList<>(new StoreCheck(repository, refs.all()).call());
        packing.failure().ifPresent(problems::add);
        return problems;
    }

    /**
     * Takes refs whose history is not whole back to the newest version that is, as in a copy that was made while
     * somebody committed. Nobody else may write into the store meanwhile.
     *
     * @param known versions that a notebook is known to have had, the newest first, for a ref whose end is missing
     */
    public List<RewoundRef> rewind(Function<UUID, List<CommitId>> known) throws IOException {
        writing.lock();
        try {
            List<RewoundRef> rewound = new ArrayList<>();
            RefRewind rewind = new RefRewind(repository);
            for (NotebookRef ref : refs.all()) {
                rewind.call(ref, known.apply(ref.notebook())).ifPresent(rewound::add);
            }
            executions.clear();
            return rewound;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Packs loose objects. Done in the background every couple of hundred commits; others may write meanwhile.
     *
     * @return false if somebody else is packing this store right now
     */
    public boolean consolidate() throws IOException {
        return new StorePacker(gitDir, NullProgressMonitor.INSTANCE).consolidate();
    }

    /**
     * Packs everything anew, as small as it gets. Keeps every version; others may write meanwhile.
     *
     * @return false if somebody else is packing this store right now
     */
    public boolean gc() throws IOException {
        return new StorePacker(gitDir, NullProgressMonitor.INSTANCE).compact();
    }

    /** Waits for a commit that is being made, and closes; what was committed is on disk already. */
    @Override
    public void close() {
        writing.lock();
        try {
            packing.close();
            repository.close();
        } finally {
            writing.unlock();
        }
    }

    private interface TreeQuery<T> {
        T ask(StoredFolder tree) throws IOException;
    }

    private <T> T withTree(CommitId id, TreeQuery<T> query) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            return query.ask(new StoredFolder(reader, parse(walk, id).getTree()));
        }
    }

    private static RevCommit parse(RevWalk walk, CommitId id) throws IOException {
        try {
            return walk.parseCommit(id.objectId());
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            throw new IOException("There is no version " + id.abbreviated() + " in this store.", e);
        }
    }

    private static SnapshotInfo info(RevCommit commit) {
        return new SnapshotInfo(
                CommitId.of(commit),
                Arrays.stream(commit.getParents()).map(CommitId::of).toList(),
                commit.getShortMessage(),
                CommitMessage.trailers(commit),
                commit.getAuthorIdent().getName(),
                commit.getAuthorIdent().getEmailAddress(),
                commit.getAuthorIdent().getWhenAsInstant());
    }
}
