package dev.cellar.cli;

import static dev.cellar.cli.process.Notebooks.notebook;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cellar.cli.process.Cellar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking a run away for good, and taking it elsewhere. */
class PurgeAndExportIT {
    private static final String PLANTED = "hunter2-planted";

    @TempDir
    private Path folder;

    private Cellar cellar;

    @BeforeEach
    void recordARun() throws IOException {
        cellar = Cellar.in(folder);
        notebook()
                .code("String fine = \"all well\";")
                .code("String key = \"" + PLANTED + "\"; System.out.println(key);")
                .code("Track.metric(\"val/auc\", 0.5, 1); Track.metric(\"val/auc\", 0.75, 2);\n"
                        + "Track.artifact(\"reports/fine.txt\", \"all well\");\n"
                        + "Track.artifact(\"reports/fine.txt\", \"another\");\n"
                        + "Track.figure(\"curve\", \"<svg xmlns='http://www.w3.org/2000/svg'/>\");")
                .saveAs(folder.resolve("trees.ipynb"));
        Cellar.Result run = cellar.run("run", "trees.ipynb", "--out", "done.ipynb");
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void whatIsPurgedIsInNoFileOfTheStore() throws IOException {
        Cellar.Result dry = cellar.run("purge", "--match", "hunter2-[a-z]+", "--dry-run");
        assertThat(dry.out()).contains("Would remove").doesNotContain(PLANTED);
        Cellar.Result result = cellar.run("purge", "--match", "hunter2-[a-z]+", "--yes");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Removed ", "Not reached: clones, bundles")
                .doesNotContain(PLANTED);
        try (Stream<Path> files = Files.walk(cellar.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PLANTED);
            }
        }
        assertThat(cellar.run("fsck").status()).isZero();
        assertThat(cellar.run("purge", "--match", "hunter2-[a-z]+", "--yes").out())
                .contains("Nothing in this store holds that.");
    }

    @Test
    void aPurgedVersionLeavesTheNumbersOfTheOthers() {
        assertThat(cellar.run("purge", "--version", "trees.ipynb@1", "--yes").out())
                .contains("Removed 1 version, 1 cell\n");

        assertThat(cellar.run("relink", "trees.ipynb", "trees.ipynb").out()).contains("whose newest version is @3");
    }

    @Test
    void aPurgedRunIsListedNoMore() {
        assertThat(cellar.run("purge", "--run", "trees", "--yes").status()).isZero();

        assertThat(cellar.run("runs").out()).contains("No runs yet");
        assertThat(cellar.run("fsck").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        purge --run trees             | this cannot be undone: look with --dry-run, then say --yes
        purge --yes                   | --run
        purge --match [ --yes         | '[' is no regular expression: Unclosed character class
        purge --match x* --yes        | 'x*' meets every text, the empty one too
        purge --run trees --match x   | mutually exclusive
        export trees                  | --to
        completion powershell         | powershell
        """)
    void whatIsWronglyAskedForIsSaid(String command, String said) {
        Cellar.Result result = cellar.run(command.split(" "));

        assertThat(result.complaint()).contains(said);
        assertThat(result.status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void anExportIsReadByStockTools() throws Exception {
        Path to = folder.resolve("out/export");
        Cellar.Result result = cellar.run("export", "trees", "--to", to.toString());

        assertThat(result.status()).as(result.err()).isZero();
        JsonNode run =
                JsonMapper.builder().build().readTree(to.resolve("run.json").toFile());
        assertThat(run.path("name").asText()).isEqualTo("trees");
        List<String> csv = Files.readAllLines(to.resolve("metrics.csv"));
        assertThat(csv).hasSize(3).first().isEqualTo("metric,step,value,time");
        assertThat(csv.get(2)).startsWith("val/auc,2,0.75,");
        assertThat(to.resolve("artifacts/reports/fine.txt")).hasContent("all well");
        assertThat(to.resolve("artifacts/reports/fine~2.txt")).hasContent("another");
        assertThat(to.resolve("figures/curve.svg")).hasContent("<svg xmlns='http://www.w3.org/2000/svg'/>");
        assertThat(Files.readString(to.resolve("trees.ipynb"))).contains("all well", "\"nbformat\": 4");
        Process clone = new ProcessBuilder(
                        "git",
                        "clone",
                        "-q",
                        to.resolve("versions.bundle").toString(),
                        folder.resolve("clone").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(clone.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(clone.waitFor()).as(said).isZero();
        assertThat(folder.resolve("clone/notebook.json")).isRegularFile();
        assertThat(cellar.run("export", "trees", "--to", to.toString()).complaint())
                .contains("is not empty: name a new folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completionKnowsCommandsAndOptions(String shell) {
        Cellar.Result result = cellar.run("completion", shell);

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("compare", "all-stores", "purge").doesNotContain("prepare");
    }

    @Test
    void bashTakesTheScript() throws Exception {
        Path script = Files.writeString(
                folder.resolve("cellar.bash"), cellar.run("completion", "bash").out());
        Process bash = new ProcessBuilder("bash", "-c", "source " + script + " && complete -p cellar")
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(bash.waitFor()).as(said).isZero();
        assertThat(said).contains("_complete_cellar");
    }
}
