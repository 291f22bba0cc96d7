package dev.cellar.snapshots;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;

/** A folder that is being put together to be written as a git tree. Names are ASCII. Not thread-safe. */
final class Folder {

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, Folder> folders = new TreeMap<>();

    void file(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    /** The folder of this name, made when it is not there. */
    Folder folder(String name) {
        return folders.computeIfAbsent(name, key -> new Folder());
    }

    /** The folder at this path of names between slashes. */
    Folder descend(String path) {
        Folder folder = this;
        for (String name : path.split("/", -1)) {
            folder = folder.folder(name);
        }
        return folder;
    }

    /** Writes everything in it and returns its tree. */
    Tree write(ObjectSink sink) {
        Map<String, ObjectId> entries = new TreeMap<>();
        files.forEach((name, bytes) -> entries.put(name, sink.put(Constants.OBJ_BLOB, bytes)));
        folders.forEach(
                (name, folder) -> entries.put(name + "/", folder.write(sink).id()));
        TreeFormatter tree = new TreeFormatter();
        entries.forEach((name, id) -> {
            boolean isFolder = name.endsWith("/");
            tree.append(
                    isFolder ? name.substring(0, name.length() - 1) : name,
                    isFolder ? FileMode.TREE : FileMode.REGULAR_FILE,
                    id);
        });
        return new Tree(sink.put(Constants.OBJ_TREE, tree.toByteArray()), entries);
    }

    /**
     * A tree that was written.
     *
     * @param id its id
     * @param entries the ids in it by name in git's order, which takes a folder's name as ended by a slash
     */
    record Tree(ObjectId id, Map<String, ObjectId> entries) {}
}
