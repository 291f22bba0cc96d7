package dev.cellar.snapshots;

import dev.cellar.notebook.Cell;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Looks at everything the refs reach: every object is there, has the content its id says and the form git asks for, and
 * every tree is a notebook again. One use, one thread.
 */
final class StoreCheck {

    private static final Cell KNOWN_TO_BE_GOOD = Cell.code("", "");

    private final FileRepository repository;
    private final List<NotebookRef> refs;
    private final ObjectInserter.Formatter hasher = new ObjectInserter.Formatter();
    private final ObjectChecker checker = new ObjectChecker();
    private final Set<ObjectId> looked = new HashSet<>();
    private final Set<ObjectId> goodCells = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    StoreCheck(FileRepository repository, List<NotebookRef> refs) {
        this.repository = repository;
        this.refs = refs;
    }

    /** The problems in plain words; none in a sound store. */
    List<String> call() {
        Set<String> branches = new HashSet<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            for (NotebookRef ref : refs) {
                if (!branches.add(ref.notebook() + "/" + ref.branch())) {
                    problems.add("The notebook " + ref.notebook() + " has a second ref for its branch " + ref.branch()
                            + ": " + ref.refName() + ".");
                }
                checkHistory(reader, ref);
            }
        }
        return problems;
    }

    private void checkHistory(ObjectReader reader, NotebookRef ref) {
        Deque<ObjectId> open = new ArrayDeque<>(List.of(ref.tip().objectId()));
        while (!open.isEmpty()) {
            ObjectId id = open.pop();
            String version = "Version " + CommitId.of(id).abbreviated() + " of " + ref.name();
            if (looked.add(id)) {
                try {
                    RevCommit commit = RevCommit.parse(verified(reader, id, Constants.OBJ_COMMIT));
                    open.addAll(List.of(commit.getParents()));
                    if (checkTree(reader, commit.getTree().copy(), version, "")) {
                        checkDocument(reader, commit.getTree(), version);
                    }
                } catch (IOException e) {
                    problems.add(version + " cannot be read: " + reason(e) + ".");
                }
            }
        }
    }

    private boolean checkTree(ObjectReader reader, ObjectId tree, String version, String path) {
        if (!looked.add(tree)) {
            return true;
        }
        boolean sound = true;
        try {
            verified(reader, tree, Constants.OBJ_TREE);
            StoredFolder folder = new StoredFolder(reader, tree);
            for (Map.Entry<String, ObjectId> entry : folder.entries().entrySet()) {
                String name = path + entry.getKey();
                sound &= name.endsWith("/")
                        ? checkTree(reader, entry.getValue(), version, name)
                        : checkBlob(reader, entry.getValue(), version, name);
            }
        } catch (IOException e) {
            problems.add(version + ": the folder /" + path + " cannot be read: " + reason(e) + ".");
            return false;
        }
        return sound;
    }

    private boolean checkBlob(ObjectReader reader, ObjectId blob, String version, String path) {
        if (looked.add(blob)) {
            try {
                verified(reader, blob, Constants.OBJ_BLOB);
            } catch (IOException e) {
                problems.add(version + ": the file /" + path + " cannot be read: " + reason(e) + ".");
                return false;
            }
        }
        return true;
    }

    private void checkDocument(ObjectReader reader, ObjectId tree, String version) {
        try {
            DocumentTree.read(new StoredFolder(reader, tree), folder -> {
                if (!goodCells.contains(folder.id())) {
                    CellTree.read(folder);
                    goodCells.add(folder.id());
                }
                return KNOWN_TO_BE_GOOD;
            });
        } catch (IOException | IllegalArgumentException e) {
            problems.add(version + " is no notebook: " + reason(e) + ".");
        }
    }

    private byte[] verified(ObjectReader reader, ObjectId id, int type) throws IOException {
        byte[] bytes = reader.open(id, type).getCachedBytes(Integer.MAX_VALUE);
        if (!hasher.idFor(type, bytes).equals(id)) {
            throw new IOException("its content is not what was written");
        }
        checker.check(id, type, bytes);
        return bytes;
    }

    private static String reason(Exception e) {
        if (e instanceof MissingObjectException missing) {
            return "object " + missing.getObjectId().name() + " is missing";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
