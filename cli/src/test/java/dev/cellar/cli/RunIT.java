package dev.cellar.cli;

import static dev.cellar.cli.process.Notebooks.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cellar.cli.process.Cellar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cellar run} and each of its options, on small notebooks that share a store. */
class RunIT {
    @TempDir
    private static Path folder;

    private static Cellar cellar;

    private static Cellar.Result given;

    @BeforeAll
    static void runWithParamsInAProject() throws IOException {
        cellar = Cellar.in(folder);
        notebook()
                .parameters("int rate = 1;")
                .code("int depth = Track.param(\"depth\", 3);\n"
                        + "System.out.println(\"depth is \" + depth + \", rate is \" + rate);")
                .saveAs(folder.resolve("given.ipynb"));
        String command =
                "run given.ipynb -p depth=7 -p rate=5 -p raet=9 --project pharmacy/forecast --out filled.ipynb";
        given = cellar.run(command.split(" "));
    }

    @Test
    void aCellThatFailsEndsTheRunAndIsNamed(@TempDir Path other) throws IOException {
        Cellar apart = Cellar.in(other);
        notebook()
                .code("int boxes = 1;")
                .code("int left = boxes;\nthrow new IllegalStateException(\"no boxes\");")
                .code("System.out.println(\"never\");")
                .saveAs(other.resolve("fails.ipynb"));

        Cellar.Result run = apart.run("run", "fails.ipynb", "--out", "failed.ipynb");

        assertThat(run.status()).isEqualTo(ExitCode.CELL_FAILED);
        assertThat(run.err())
                .contains("1/3  ok", "2/3  error", "no boxes", "Stopped after 2 cells", "cell-2 ended with error")
                .doesNotContain("3/3", "\033");
        assertThat(run.out()).contains("✗ fails #1", "cellar history fails.ipynb");
        JsonNode cells = read(other.resolve("failed.ipynb")).path("cells");
        assertThat(cells.get(1).path("outputs").findValuesAsText("ename")).containsExactly("IllegalStateException");
        assertThat(cells.get(2).path("execution_count").isNull()).isTrue();
        assertThat(apart.run("history", "fails.ipynb", "--json").json().findValuesAsText("status"))
                .containsExactly("ok", "error");
        assertThat(apart.run("show", "fails", "--json").json().path("status").asText())
                .isEqualTo("failed");
    }

    @Test
    void aGivenParamReachesTheNotebook() throws IOException {
        assertThat(given.status()).as(given.err()).isZero();
        assertThat(read(folder.resolve("filled.ipynb")).path("cells").toString())
                .contains("depth is 7, rate is 5");
        assertThat(cellar.run("show", "given", "--json")
                        .json()
                        .at("/params/depth")
                        .asText())
                .isEqualTo("7");
    }

    @Test
    void aParamThatNothingTakesIsNamed() {
        assertThat(given.err()).containsOnlyOnce("nothing took").contains("cellar: nothing took -p raet:");
    }

    @Test
    void aNotebookReachedThroughALinkIsRecordedAndSaidToBe(@TempDir Path other) throws IOException {
        Path real = Files.createDirectory(other.resolve("real"));
        notebook().code("1 + 1").saveAs(real.resolve("linked.ipynb"));
        Path link = Files.createSymbolicLink(other.resolve("link"), real);

        Cellar.Result run =
                Cellar.in(other).run("run", link.resolve("linked.ipynb").toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("✓ linked #1").contains("1 cell");
    }

    @Test
    void runsUnderTheProjectThatIsAskedFor() {
        JsonNode runs = cellar.run("runs", "--project", "pharmacy", "--json").json();

        assertThat(runs.findValuesAsText("name")).containsExactly("given");
        assertThat(runs.findValuesAsText("project")).containsExactly("pharmacy/forecast");
    }

    @Test
    void aCellThatTakesTooLongIsStopped() throws IOException {
        notebook().code("Thread.sleep(600_000);").saveAs(folder.resolve("slow.ipynb"));

        Cellar.Result run = cellar.run("run", "slow.ipynb", "--timeout", "1.5");

        assertThat(run.status()).isEqualTo(ExitCode.CELL_FAILED);
        assertThat(run.err()).contains("1/1  timeout", "took longer than its limit of 1500 ms");
    }

    @Test
    void untrackedLeavesNoStoreAndTheNotebookAsItWas(@TempDir Path other) throws IOException {
        Path file = notebook().code("6 * 7").saveAs(other.resolve("plain.ipynb"));
        Cellar untracked = Cellar.in(other);

        Cellar.Result run = untracked.run("run", "plain.ipynb", "--no-track");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(untracked.home()).doesNotExist();
        assertThat(other).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.cellar");
        assertThat(untracked
                        .run("run", "plain.ipynb", "--no-track", "-p", "depth=3")
                        .err())
                .contains("nothing took -p depth");
    }

    @Test
    void aStoreFoundByItsPlaceIsAmongAllStoresFromThenOn(@TempDir Path other) throws IOException {
        Path project = Files.createDirectories(other.resolve("project"));
        Files.createFile(project.resolve("cellar.toml"));
        notebook().code("6 * 7").saveAs(project.resolve("plain.ipynb"));
        String person = "-Duser.home=" + Files.createDirectories(other.resolve("person"));

        Cellar.Result run = Cellar.in(project)
                .with("CELLAR_HOME", "")
                .with("JDK_JAVA_OPTIONS", person)
                .run("run", "plain.ipynb");
        Cellar.Result listed = Cellar.in(Files.createDirectories(other.resolve("elsewhere")))
                .with("JDK_JAVA_OPTIONS", person)
                .run("runs", "--all-stores");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(listed.out()).contains(project.resolve(".cellar").toString(), "plain #1");
    }

    @Test
    void aNotebookWhoseJavaKernelIsNotInstalledRunsOnTheBundledOne() throws IOException {
        notebook().kernel("lab-java").code("6 * 7").saveAs(folder.resolve("elsewhere.ipynb"));

        Cellar.Result run = cellar.run("run", "elsewhere.ipynb");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .containsOnlyOnce("lab-java")
                .startsWith("The notebook's kernel 'lab-java' is not installed here: it runs on 'Java (Cellar)'.\n");
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(file.toFile());
    }
}
