package dev.cellar.cli;

import static dev.cellar.cli.process.Notebooks.notebook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.cli.process.Cellar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stock git shows notebooks by Cellar once {@code cellar git-setup} was run. */
class GitDriverIT {
    @TempDir
    private Path folder;

    private Cellar cellar;

    @BeforeEach
    void commitTwoVersions() throws Exception {
        cellar = Cellar.in(folder)
                .with("XDG_CONFIG_HOME", folder.resolve("config").toString());
        git("init", "-q");
        Files.writeString(folder.resolve(".gitignore"), "cellar-home\nconfig\n");
        save("double lr = 0.1;");
        commit("one");
        save("double lr = 0.2;");
        commit("two");
    }

    @Test
    void gitDiffIsCellarsComparison() throws Exception {
        setUp();
        save("double lr = 0.3;");

        assertThat(git("diff")).isEqualTo("""
            notebook a.ipynb
            1 cell edited

            cell 1 [cell-1] code: edited
            @@ -1,1 +1,1 @@
            -double lr = 0.2;
            +double lr = 0.3;

            """);
    }

    @Test
    void gitLogShowsTheLinesOfCellsNotOfJson() throws Exception {
        setUp();

        assertThat(git("log", "-p", "-1", "--", "a.ipynb"))
                .contains("-double lr = 0.1;\n+double lr = 0.2;\n", " ── code [cell-1]\n")
                .doesNotContain("\"source\"");
    }

    @Test
    void newAndDeletedNotebooksAreShownToo() throws Exception {
        setUp();
        Files.delete(folder.resolve("a.ipynb"));
        notebook().code("fresh();").saveAs(folder.resolve("b.ipynb"));
        git("add", "-A");

        assertThat(git("diff", "--cached", "--no-renames"))
                .contains("notebook a.ipynb\n1 cell removed\n", "notebook b.ipynb\n1 cell added\n", "+fresh();");
    }

    @Test
    void whatIsNoNotebookIsComparedByItsLines() throws Exception {
        setUp();
        Files.writeString(folder.resolve("a.ipynb"), "<<<<<<< ours\n");

        assertThat(git("diff")).contains("The JSON is broken at line 1", "+<<<<<<< ours\n");
    }

    @Test
    void removeGivesGitsOwnComparisonBack() throws Exception {
        setUp();
        assertThat(cellar.run("git-setup", "--remove").out()).isEqualTo("git shows notebooks as it did before.\n");
        save("double lr = 0.3;");

        assertThat(git("diff")).startsWith("diff --git a/a.ipynb b/a.ipynb").contains("\"double lr = 0.3;\"");
    }

    @Test
    void globalServesAllRepositories() throws Exception {
        cellar.with("HOME", folder.toString())
                .with("GIT_CONFIG_GLOBAL", folder.resolve("gitconfig").toString());

        assertThat(cellar.run("git-setup", "--global").status()).isZero();

        assertThat(folder.resolve("config/git/attributes")).hasContent("*.ipynb diff=cellar\n");
        assertThat(folder.resolve("gitconfig")).content().contains("[diff \"cellar\"]");
    }

    private void setUp() {
        Cellar.Result result = cellar.run("git-setup");
        assertThat(result.status()).as(result.err()).isZero();
    }

    private void save(String source) throws IOException {
        notebook().code(source).saveAs(folder.resolve("a.ipynb"));
    }

    private void commit(String message) throws Exception {
        git("add", "-A");
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
