package dev.cellar.recorder.inspect.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/** What {@code git diff HEAD} would print, found without writing the index as git does. */
final class UncommittedDiff {
    private static final int HEAD = 0;
    private static final int INDEX = 1;
    private static final int FILES = 2;
    /** Larger files are taken for binary. */
    private static final int LARGEST_FILE = 5 << 20;

    private final Repository repository;

    UncommittedDiff(Repository repository) {
        this.repository = repository;
    }

    /** A unified diff of tracked files, cut after {@code limit} bytes with a line that says so. */
    String text(int limit) throws IOException {
        BoundedBytes bytes = new BoundedBytes(limit);
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                DiffFormatter formatter = new DiffFormatter(bytes)) {
            RevTree head = commits.parseTree(repository.resolve(Constants.HEAD));
            List<String> changed = changed(reader, head);
            if (changed.isEmpty()) {
                return "";
            }
            formatter.setRepository(repository);
            formatter.setBinaryFileThreshold(LARGEST_FILE);
            formatter.setPathFilter(PathFilterGroup.createFromStrings(changed));
            CanonicalTreeParser before = new CanonicalTreeParser(null, reader, head);
            for (DiffEntry entry : formatter.scan(before, new FileTreeIterator(repository))) {
                if (bytes.isFull()) {
                    break;
                }
                formatter.format(entry);
            }
            formatter.flush();
        }
        return bytes.isFull()
                ? bytes.text(StandardCharsets.UTF_8) + "\n(cut here)\n"
                : bytes.text(StandardCharsets.UTF_8);
    }

    private List<String> changed(ObjectReader reader, RevTree head) throws IOException {
        List<String> paths = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(head);
            walk.addTree(new DirCacheIterator(DirCache.read(repository)));
            walk.addTree(new FileTreeIterator(repository));
            walk.setRecursive(true);
            // Folders that hold nothing tracked, downloads and environments for instance, are not entered.
            walk.setFilter(new TrackedFilter(HEAD, INDEX));
            while (walk.next()) {
                if (isChanged(walk, reader)) {
                    paths.add(walk.getPathString());
                }
            }
        }
        return paths;
    }

    private static boolean isChanged(TreeWalk walk, ObjectReader reader) throws IOException {
        DirCacheIterator staged = walk.getTree(INDEX, DirCacheIterator.class);
        if (staged == null || !walk.idEqual(HEAD, INDEX) || walk.getRawMode(HEAD) != walk.getRawMode(INDEX)) {
            return true;
        }
        WorkingTreeIterator file = walk.getTree(FILES, WorkingTreeIterator.class);
        return file == null || file.isModified(staged.getDirCacheEntry(), true, reader);
    }
}
