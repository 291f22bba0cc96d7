package dev.cellar.tracking.internal.files;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;

/**
 * Writes files that are there whole or not at all: to a temporary name in the same file system, forced to the disk,
 * then renamed. Several writers of one file may race; the last rename wins.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes beside the target. */
    public static void write(Path target, byte[] content) throws IOException {
        writeBy(target.resolveSibling(temporaryName()), target, content);
    }

    /** Writes by way of a folder for temporary files, which is to be on the target's file system. */
    public static void write(Path target, byte[] content, Path temporaries) throws IOException {
        writeBy(temporaries.resolve(temporaryName()), target, content);
    }

    /** Writes a file unless it is there; of several writers one writes it, whole. */
    public static void createOnce(Path target, byte[] content) throws IOException {
        Path whole = target.resolveSibling(temporaryName());
        try {
            write(whole, content);
            Files.createLink(target, whole);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            // A file system without hard links: here the first of two racing writers may lose to the second.
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static String temporaryName() {
        return "." + UUID.randomUUID() + ".tmp";
    }

    private static void writeBy(Path temporary, Path target, byte[] content) throws IOException {
        try {
            try (FileChannel channel = OwnerOnly.open(temporary, Set.of(CREATE_NEW, WRITE))) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
