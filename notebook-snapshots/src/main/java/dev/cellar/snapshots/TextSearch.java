package dev.cellar.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds the commits whose message, or a file or a file's name in whose tree, holds a text, and all commits of a ref whose
 * name does. Not thread-safe.
 */
final class TextSearch {
    private final FileRepository repository;
    private final Predicate<String> text;
    /** Trees and blobs, most of which many commits share. */
    private final Map<ObjectId, Boolean> known = new HashMap<>();

    TextSearch(FileRepository repository, Predicate<String> text) {
        this.repository = repository;
        this.text = text;
    }

    List<CommitId> call(List<NotebookRef> refs) throws IOException {
        List<CommitId> found = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            Set<ObjectId> named = named(refs);
            for (NotebookRef ref : refs) {
                walk.markStart(walk.parseCommit(ref.tip().objectId()));
            }
            for (RevCommit commit : walk) {
                if (named.contains(commit)
                        || text.test(commit.getFullMessage())
                        || isInTree(reader, commit.getTree())) {
                    found.add(CommitId.of(commit));
                }
            }
        }
        return found;
    }

    private Set<ObjectId> named(List<NotebookRef> refs) throws IOException {
        Set<ObjectId> commits = new HashSet<>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (NotebookRef ref : refs) {
                if (text.test(ref.refName())) {
                    walk.markStart(walk.parseCommit(ref.tip().objectId()));
                }
            }
            for (RevCommit commit : walk) {
                commits.add(commit.copy());
            }
        }
        return commits;
    }

    private boolean isInTree(ObjectReader reader, ObjectId tree) throws IOException {
        Boolean before = known.get(tree);
        if (before != null) {
            return before;
        }
        boolean found = false;
        for (Map.Entry<String, ObjectId> entry :
                new StoredFolder(reader, tree).entries().entrySet()) {
            String name = entry.getKey();
            found = text.test(name)
                    || (name.endsWith("/") ? isInTree(reader, entry.getValue()) : isInFile(reader, entry.getValue()));
            if (found) {
                break;
            }
        }
        known.put(tree.copy(), found);
        return found;
    }

    private boolean isInFile(ObjectReader reader, ObjectId file) throws IOException {
        Boolean before = known.get(file);
        if (before != null) {
            return before;
        }
        byte[] bytes = reader.open(file, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
        boolean found = text.test(new String(bytes, UTF_8));
        known.put(file.copy(), found);
        return found;
    }
}
