package dev.cellar.snapshots;

import java.io.IOException;
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

    /** Writes everything in it and returns its tree's id. */
    ObjectId write(ObjectSink sink) throws IOException {
        Map<String, ObjectId> ids = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ids.put(file.getKey(), sink.put(Constants.OBJ_BLOB, file.getValue()));
        }
        for (Map.Entry<String, Folder> folder : folders.entrySet()) {
            // Git sorts a folder as if its name ended with a slash.
            ids.put(folder.getKey() + "/", folder.getValue().write(sink));
        }
        TreeFormatter tree = new TreeFormatter();
        ids.forEach((name, id) -> {
            boolean isFolder = name.endsWith("/");
            tree.append(
                    isFolder ? name.substring(0, name.length() - 1) : name,
                    isFolder ? FileMode.TREE : FileMode.REGULAR_FILE,
                    id);
        });
        return sink.put(Constants.OBJ_TREE, tree.toByteArray());
    }
}
