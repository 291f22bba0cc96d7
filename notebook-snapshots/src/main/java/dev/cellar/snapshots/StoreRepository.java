package dev.cellar.snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens the bare repository of a store, and makes one that other processes only ever see whole. */
final class StoreRepository {

    /** The form of trees and refs, as FORMAT.md tells it; a repository without a number is of the first. */
    private static final int FORMAT = 1;

    private StoreRepository() {}

    static FileRepository open(Path gitDir) throws IOException {
        CellarSystemReader.install();
        if (!Files.exists(gitDir.resolve("HEAD"))) {
            create(gitDir);
        }
        FileRepository repository = new FileRepository(builder(gitDir));
        if (!repository.isBare() || !repository.getObjectDatabase().exists()) {
            repository.close();
            throw new IOException(gitDir + " is not a bare git repository. Move it away, or choose another store.");
        }
        int format = repository.getConfig().getInt("cellar", "format", FORMAT);
        if (format > FORMAT) {
            repository.close();
            throw new IOException(gitDir + " was written by a newer Cellar (its format is " + format
                    + ", this one knows " + FORMAT + "). Update Cellar.");
        }
        return repository;
    }

    private static void create(Path gitDir) throws IOException {
        Path parent = gitDir.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        // A new temporary folder is the owner's alone.
        Path temporary = Files.createTempDirectory(parent, gitDir.getFileName() + ".new-");
        try {
            try (FileRepository repository = new FileRepository(builder(temporary))) {
                repository.create(true);
                StoredConfig config = repository.getConfig();
                config.setString("core", null, "fsync", "all");
                config.setInt("cellar", null, "format", FORMAT);
                config.setString("gc", null, "pruneExpire", "never");
                config.save();
            }
            Files.move(temporary, gitDir, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process may have been faster; its repository is as good as ours.
            if (!Files.exists(gitDir.resolve("HEAD"))) {
                throw e;
            }
        } finally {
            delete(temporary);
        }
    }

    private static FileRepositoryBuilder builder(Path gitDir) throws IOException {
        return new FileRepositoryBuilder().setGitDir(gitDir.toFile()).setBare().setup();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
