package dev.cellar.notebook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notebook files that an editor may be writing at the same moment. Stateless; may be called from any thread.
 */
public final class NotebookFiles {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(20), Duration.ofMillis(60), Duration.ofMillis(150), Duration.ofMillis(400));

    private NotebookFiles() {}

    /**
     * Reads a notebook that is whole: parsed, and the file unchanged since before it was read. A file that is being
     * written is read again for up to about half a second.
     *
     * @throws NotebookFormatException if it stays unreadable, or goes on changing
     */
    public static SavedNotebook readStable(Path file) throws IOException {
        return readStable(file, () -> {});
    }

    static SavedNotebook readStable(Path file, Runnable afterReading) throws IOException {
        for (Duration pause : PAUSES) {
            try {
                return readOnce(file, afterReading);
            } catch (NotebookFormatException e) {
                sleep(pause);
            }
        }
        try {
            return readOnce(file, afterReading);
        } catch (NotebookFormatException e) {
            throw new NotebookFormatException(file + ": " + e.getMessage(), e);
        }
    }

    private static SavedNotebook readOnce(Path file, Runnable afterReading) throws IOException {
        Stamp before = Stamp.of(file);
        byte[] bytes = Files.readAllBytes(file);
        afterReading.run();
        Notebook notebook = NotebookReader.read(bytes);
        if (before.equals(Stamp.of(file)) && bytes.length == before.size()) {
            return new SavedNotebook(notebook, bytes);
        }
        throw new NotebookFormatException("The file keeps changing while it is read. Try again in a moment.");
    }

    /**
     * Replaces a notebook file, or creates it: written beside it, synced, then moved over it in one step, so that a
     * reader and a crash see the old bytes or the new, never a part. A symbolic link stays one, and the file's rights
     * stay as they are.
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel out =
                    FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            keepRights(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Checks before longer work that its result can be written to this file.
     *
     * @throws IOException that says why not, and names the file
     */
    public static void checkTarget(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(file)) {
            throw new IOException("Cannot write " + file + ": it is a folder; name a file in it.");
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new IOException("Cannot write " + file + ": it is a link to a file that is not there.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("Cannot write " + file + ": there is no folder " + folder + "; make it first.");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("Cannot write " + file + ": no right to write in " + folder + ".");
        }
    }

    private static void keepRights(Path target, Path temporary) throws IOException {
        if (Files.exists(target) && Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
    }

    private static void sleep(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for a notebook file to settle");
        }
    }

    private record Stamp(
            long size, FileTime modified, @Nullable Object key) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }
}
