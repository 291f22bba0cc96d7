package dev.cellar.magics.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a file so that it is there whole or not at all: into a temporary file beside it, forced to the disk, then
 * renamed. After a crash at most a hidden {@code .*.cellar-tmp} file is left.
 */
public final class SafeFile {
    private SafeFile() {}

    /** Writes a new file with the usual rights; one that is there already stays and is an error. */
    public static void create(Path file, byte[] bytes) throws IOException {
        Path temporary = temporaryBeside(file);
        try {
            write(temporary, bytes);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Replaces a file, keeping its mode and, where that is allowed, its group. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = temporaryBeside(file);
        try {
            write(temporary, bytes);
            copyRights(file, temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path temporaryBeside(Path file) {
        return file.resolveSibling("." + file.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".cellar-tmp");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void copyRights(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source == null || target == null) {
            return;
        }
        target.setPermissions(source.readAttributes().permissions());
        if (!source.readAttributes().group().equals(target.readAttributes().group())) {
            target.setGroup(source.readAttributes().group());
        }
    }
}
