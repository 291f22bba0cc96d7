package dev.cellar.snapshots;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * Writes the objects of one commit that the store does not have yet. JGit syncs each file but not the folders they are
 * in; {@link #sync} does, so that the objects survive a power loss before a ref names them. Not thread-safe.
 */
final class ObjectSink implements AutoCloseable {

    private final ObjectDirectory objects;
    private final ObjectInserter inserter;
    private final Set<Path> touched = new LinkedHashSet<>();

    ObjectSink(FileRepository repository) {
        objects = repository.getObjectDatabase();
        inserter = objects.newInserter();
    }

    ObjectId put(int type, byte[] bytes) throws IOException {
        ObjectId id = inserter.idFor(type, bytes);
        if (!objects.has(id)) {
            inserter.insert(type, bytes);
            touched.add(objects.fileFor(id).toPath().getParent());
        }
        return id;
    }

    void sync() throws IOException {
        inserter.flush();
        if (touched.isEmpty()) {
            return;
        }
        for (Path folder : touched) {
            syncFolder(folder);
        }
        syncFolder(objects.getDirectory().toPath());
        touched.clear();
    }

    /** Makes a file's name survive a power loss, where the system can sync a folder. */
    static void syncFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            syncFolder(folder);
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder) && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void close() {
        inserter.close();
    }
}
