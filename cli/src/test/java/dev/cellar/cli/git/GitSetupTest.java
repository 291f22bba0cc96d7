package dev.cellar.cli.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code cellar git-setup} writes, looked at by stock git. */
class GitSetupTest {
    private static final Path CELLAR = Path.of("/opt/my cellar/bin/cellar");

    @TempDir
    private Path folder;

    @Test
    void theRepositoryAloneIsSetUpAndNothingThatGitTracks() throws IOException {
        Git git = repository();

        new GitSetup(folder, false, Map.of()).install(CELLAR);

        assertThat(git.run("config", "diff.cellar.textconv")).isEqualTo("'/opt/my cellar/bin/cellar' git-textconv");
        assertThat(git.run("config", "diff.cellar.command")).isEqualTo("'/opt/my cellar/bin/cellar' git-diff");
        assertThat(git.run("check-attr", "diff", "deep/a.ipynb")).isEqualTo("deep/a.ipynb: diff: cellar");
        assertThat(git.run("status", "--porcelain")).isEmpty();
    }

    @Test
    void twiceIsAsGoodAsOnceAndOtherLinesStay() throws IOException {
        repository();
        Path attributes = folder.resolve(".git/info/attributes");
        Files.createDirectories(attributes.getParent());
        Files.writeString(attributes, "*.bin binary\n");
        GitSetup setup = new GitSetup(folder, false, Map.of());

        setup.install(CELLAR);
        setup.install(CELLAR);

        assertThat(attributes).hasContent("*.bin binary\n*.ipynb diff=cellar\n");
    }

    @Test
    void removeLeavesWhatWasThereBefore() throws IOException {
        Git git = repository();
        String before = Files.readString(folder.resolve(".git/config"));
        GitSetup setup = new GitSetup(folder, false, Map.of());
        setup.install(CELLAR);

        assertThat(setup.remove()).isTrue();

        assertThat(folder.resolve(".git/config")).hasContent(before);
        assertThat(git.run("check-attr", "diff", "a.ipynb")).isEqualTo("a.ipynb: diff: unspecified");
        assertThat(setup.remove()).isFalse();
    }

    @Test
    void aFolderBelowTheRepositorysRootWillDo() throws IOException {
        repository();
        Path below = Files.createDirectories(folder.resolve("a/b"));

        assertThat(new GitSetup(below, false, Map.of()).install(CELLAR).toRealPath())
                .isEqualTo(folder.resolve(".git/info/attributes").toRealPath());
    }

    @Test
    void outsideARepositoryItSaysWhatToDo() {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> new GitSetup(folder, false, Map.of()).install(CELLAR))
                .withMessageEndingWith("is in no git repository; go into one, or use --global for all of yours");
    }

    private Git repository() {
        Git git = new Git(folder);
        git.run("init", "-q");
        return git;
    }
}
