package dev.cellar.snapshots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.ObjectWritingException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * Collects the objects of one commit that the store does not have yet, and writes them at once: few as loose objects,
 * many as one pack, for each file costs a sync. Not thread-safe.
 */
final class ObjectSink {

    private static final int MOST_LOOSE = 32;
    private static final int MOST_ATTEMPTS = 10;

    private final ObjectDirectory objects;
    private final ObjectInserter.Formatter hasher = new ObjectInserter.Formatter();
    private final Map<ObjectId, NewObject> fresh = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record NewObject(int type, byte[] bytes) {}

    ObjectSink(FileRepository repository) {
        objects = repository.getObjectDatabase();
    }

    ObjectId put(int type, byte[] bytes) {
        ObjectId id = hasher.idFor(type, bytes);
        if (!fresh.containsKey(id) && !objects.has(id)) {
            fresh.put(id, new NewObject(type, bytes));
        }
        return id;
    }

    /** Writes what was collected; when it returns, the objects survive a power loss. */
    void flush() throws IOException {
        if (fresh.size() <= MOST_LOOSE) {
            flushLoose();
        } else {
            flushPack();
        }
        fresh.clear();
    }

    /** JGit syncs each file but not the folder it is in. */
    private void flushLoose() throws IOException {
        Path root = objects.getDirectory().toPath();
        Set<Path> touched = new LinkedHashSet<>();
        insertLoose();
        touched.add(root);
        for (ObjectId id : fresh.keySet()) {
            touched.add(root.resolve(id.name().substring(0, 2)));
        }
        for (Path folder : touched) {
            Disk.syncFolder(folder);
        }
    }

    /** A packer removes folders that have become empty, at times between our making one and moving a file into it. */
    private void insertLoose() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (ObjectInserter inserter = objects.newInserter()) {
                insertInto(inserter);
                return;
            } catch (ObjectWritingException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void flushPack() throws IOException {
        Path packs = objects.getPackDirectory().toPath();
        Set<Path> before = Disk.list(packs);
        try (ObjectInserter inserter = objects.newPackInserter()) {
            insertInto(inserter);
        }
        for (Path file : Disk.list(packs)) {
            if (!before.contains(file)) {
                Disk.syncFile(file);
            }
        }
        Disk.syncFolder(packs);
    }

    private void insertInto(ObjectInserter inserter) throws IOException {
        for (NewObject object : fresh.values()) {
            inserter.insert(object.type(), object.bytes());
        }
        inserter.flush();
    }
}
