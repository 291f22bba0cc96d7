package dev.cellar.tracking.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the {@code git} of this computer says of a repository. */
record StockGit(Path gitDir) {
    /** What {@code git fsck} finds; that nothing names an object is no fault. */
    List<String> faults() throws IOException, InterruptedException {
        if (!Files.exists(gitDir)) {
            return List.of();
        }
        Process process = new ProcessBuilder(
                        "git", "--git-dir=" + gitDir, "fsck", "--strict", "--no-dangling", "--no-progress")
                .redirectErrorStream(true)
                .start();
        List<String> said = process.inputReader().lines().toList();
        return process.waitFor() == 0 ? List.of() : said;
    }
}
