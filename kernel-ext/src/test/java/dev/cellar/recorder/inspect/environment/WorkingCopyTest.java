package dev.cellar.recorder.inspect.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.Environment.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working copies made by git itself. */
class WorkingCopyTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeWorkingCopy() throws Exception {
        git("init", "-q", "-b", "work");
        Files.createDirectories(folder.resolve("notebooks"));
        Files.writeString(folder.resolve("notebooks/data.csv"), "a\nb\n");
        Files.writeString(folder.resolve("gone.txt"), "going\n");
        git("add", ".");
        git("commit", "-q", "-m", "first");
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private Git state() {
        return new WorkingCopy().state(folder.resolve("notebooks")).orElseThrow();
    }

    @Test
    void saysCommitAndBranch() throws Exception {
        Git git = state();

        assertThat(git.commit()).isEqualTo(git("rev-parse", "HEAD").strip());
        assertThat(git.branch()).isEqualTo("work");
        assertThat(git.remote()).isNull();
        assertThat(git.diff()).isEmpty();
    }

    @Test
    void aDetachedHeadHasNoBranch() throws Exception {
        git("checkout", "-q", "--detach");

        assertThat(state().branch()).isNull();
    }

    @Test
    void showsWhatGitDiffShows() throws Exception {
        Files.writeString(folder.resolve("notebooks/data.csv"), "a\nchanged\n");
        Files.delete(folder.resolve("gone.txt"));
        Files.writeString(folder.resolve("staged.txt"), "staged\n");
        git("add", "staged.txt");
        Files.createDirectories(folder.resolve("node_modules"));
        Files.writeString(folder.resolve("node_modules/untracked.txt"), "untracked\n");

        assertThat(state().diff()).isEqualTo(git("-c", "core.abbrev=7", "diff", "HEAD"));
    }

    @Test
    void changesNothing() throws Exception {
        Files.writeString(folder.resolve("notebooks/data.csv"), "a\nchanged\n");
        Map<String, String> before = files();

        assertThat(state().diff()).isNotEmpty();

        assertThat(files()).isEqualTo(before);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String content = Files.isDirectory(path)
                        ? "folder"
                        : Files.getLastModifiedTime(path) + Files.readString(path, StandardCharsets.ISO_8859_1);
                contents.put(folder.relativize(path).toString(), content);
            }
        }
        return contents;
    }

    @Test
    void cutsALongDiffAndSaysSo() throws Exception {
        Files.writeString(folder.resolve("notebooks/data.csv"), "a longer line\n".repeat(50_000));

        assertThat(state().diff()).hasSizeLessThan(257 * 1024).endsWith("\n(cut here)\n");
    }

    @Test
    void aWorkingCopyWithoutACommitHasNoState(@TempDir Path other) throws Exception {
        assertThat(new WorkingCopy().state(other)).isEmpty();
        folder = other;
        git("init", "-q");

        assertThat(new WorkingCopy().state(other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://me:secret@example.org/a/b.git, https://example.org/a/b.git",
        "https://ghp_token@example.org/a/b.git, https://example.org/a/b.git",
        "https://example.org/a.git?access_token=x, https://example.org/a.git",
        "git@example.org:a/b.git, git@example.org:a/b.git",
        "ssh://git:secret@example.org:22/a/b.git, ssh://git@example.org:22/a/b.git",
        "/srv/git/a.git, /srv/git/a.git"
    })
    void remotesLoseTheirCredentials(String url, String shown) throws Exception {
        git("remote", "add", "origin", url);

        assertThat(state().remote()).isEqualTo(shown);
    }
}
