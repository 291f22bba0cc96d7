package dev.cellar.snapshots;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** A git tree, read level by level as it is asked for. Belongs to the thread of its reader. */
final class StoredFolder {

    private final ObjectReader reader;
    private final ObjectId id;
    private final Map<String, ObjectId> files = new LinkedHashMap<>();
    private final Map<String, ObjectId> folders = new LinkedHashMap<>();

    StoredFolder(ObjectReader reader, ObjectId tree) throws IOException {
        this.reader = reader;
        id = tree.copy();
        CanonicalTreeParser entries = new CanonicalTreeParser(null, reader, tree);
        while (!entries.eof()) {
            Map<String, ObjectId> kind = FileMode.TREE.equals(entries.getEntryRawMode()) ? folders : files;
            kind.put(entries.getEntryPathString(), entries.getEntryObjectId());
            entries.next();
        }
    }

    /** The tree's id. */
    ObjectId id() {
        return id;
    }

    /** The ids of everything in it by name; a folder's name ends with a slash. */
    Map<String, ObjectId> entries() {
        Map<String, ObjectId> entries = new LinkedHashMap<>(files);
        folders.forEach((name, id) -> entries.put(name + "/", id));
        return entries;
    }

    Optional<byte[]> file(String name) throws IOException {
        ObjectId id = files.get(name);
        return id == null
                ? Optional.empty()
                : Optional.of(reader.open(id, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE));
    }

    byte[] require(String name) throws IOException {
        return file(name).orElseThrow(() -> new IOException("the file " + name + " is missing"));
    }

    Optional<StoredFolder> folder(String name) throws IOException {
        ObjectId id = folders.get(name);
        return id == null ? Optional.empty() : Optional.of(new StoredFolder(reader, id));
    }

    StoredFolder descend(String path) throws IOException {
        StoredFolder folder = this;
        for (String name : path.split("/", -1)) {
            folder = folder.folder(name).orElseThrow(() -> new IOException("the folder " + path + " is missing"));
        }
        return folder;
    }
}
