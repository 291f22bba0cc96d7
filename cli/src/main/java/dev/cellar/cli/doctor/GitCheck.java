package dev.cellar.cli.doctor;

import java.util.Map;

/** Stock git: not needed by Cellar, but a person looks at {@code snapshots.git} with it. */
final class GitCheck {
    private GitCheck() {}

    static Finding look(Map<String, String> environment) {
        return JupyterCheck.onPath("git", environment)
                .map(git -> Finding.ok("git", git.toString()))
                .orElseGet(() -> Finding.warning(
                        "git",
                        "not on the PATH; Cellar works without it",
                        "install git, to read snapshots.git with it"));
    }
}
