package dev.cellar.recorder.inspect.environment;

import dev.cellar.snapshots.CellarSystemReader;
import dev.cellar.tracking.model.Environment.Git;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** State of the git working copy around a folder. Reads only; no configuration of the user or the machine counts. */
final class WorkingCopy {
    private static final int DIFF_BYTES = 256 * 1024;

    /** Empty if the folder is in none, or the working copy has no commit yet or cannot be read. */
    Optional<Git> state(Path folder) {
        CellarSystemReader.install();
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.setMustExist(true).build()) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null || repository.isBare()) {
                return Optional.empty();
            }
            return Optional.of(new Git(
                    head.name(),
                    branch(repository),
                    remote(repository),
                    new UncommittedDiff(repository).text(DIFF_BYTES)));
        } catch (IOException | RuntimeException damaged) {
            // A damaged or half-written repository is the person's to mend; a run is recorded without it.
            return Optional.empty();
        }
    }

    private static @Nullable String branch(Repository repository) throws IOException {
        String full = repository.getFullBranch();
        return full != null && full.startsWith(Constants.R_HEADS) ? full.substring(Constants.R_HEADS.length()) : null;
    }

    private static @Nullable String remote(Repository repository) {
        String url = repository.getConfig().getString("remote", "origin", "url");
        return url == null ? null : RemoteUrl.withoutCredentials(url);
    }
}
