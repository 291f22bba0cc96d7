package dev.cellar.magics.internal.log;

import dev.cellar.magics.MagicException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files that one path stands for, each under the name it is kept by: below the notebook's folder its path from there,
 * else the last part of its path. Links inside a folder are followed to files of that folder, never out of it.
 *
 * @param name the path as people see it
 * @param linksLeftOut links that lead elsewhere, to folders or nowhere
 */
public record ArtifactFiles(String name, List<Named> files, long bytes, int linksLeftOut) {
    private static final int MOST = 10_000;

    /** A file and the name it is kept by. */
    public record Named(String name, Path path) {}

    public ArtifactFiles {
        files = List.copyOf(files);
    }

    /**
     * Looks the files up; they can all be read at that time.
     *
     * @param directory the notebook's folder
     */
    public static ArtifactFiles of(Path path, Path directory) throws IOException {
        String name = name(path, directory);
        if (!Files.isDirectory(path)) {
            checkReadable(path);
            return new ArtifactFiles(name, List.of(new Named(ArtifactName.checked(name), path)), Files.size(path), 0);
        }
        Walk walk = new Walk(path.toRealPath(), name);
        Files.walkFileTree(walk.root, walk);
        walk.files.sort(Comparator.comparing(Named::name));
        return new ArtifactFiles(name + "/", walk.files, walk.bytes, walk.linksLeftOut);
    }

    private static String name(Path path, Path directory) {
        Path whole = path.toAbsolutePath().normalize();
        boolean below = whole.startsWith(directory) && !whole.equals(directory);
        Path named = below ? directory.relativize(whole) : whole.getFileName();
        return named == null ? "files" : named.toString().replace('\\', '/');
    }

    private static void checkReadable(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final String name;
        private final List<Named> files = new ArrayList<>();
        private long bytes;
        private int linksLeftOut;

        Walk(Path root, String name) {
            this.root = root;
            this.name = name;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isSymbolicLink() && !leadsToFileInside(file)) {
                linksLeftOut++;
                return FileVisitResult.CONTINUE;
            }
            if (Files.isRegularFile(file)) {
                checkReadable(file);
                if (files.size() == MOST) {
                    throw new MagicException("artifact " + name + ": more than " + MOST
                            + " files; name a folder below it, or pack them into one file");
                }
                String below = root.relativize(file).toString().replace('\\', '/');
                files.add(new Named(ArtifactName.checked(name + "/" + below), file));
                bytes += Files.size(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean leadsToFileInside(Path link) {
            try {
                Path target = link.toRealPath();
                return target.startsWith(root) && Files.isRegularFile(target);
            } catch (IOException e) {
                // A link to nowhere.
                return false;
            }
        }
    }
}
