package dev.cellar.cli;

import static dev.cellar.cli.process.Notebooks.notebook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cellar.cli.process.Cellar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cellar restore}: every way to name a version and every place to put it; nothing that was there is lost. */
class RestoreIT {
    @TempDir
    private static Path folder;

    private static Cellar cellar;

    @BeforeAll
    static void recordThreeCells() throws IOException {
        cellar = Cellar.in(folder);
        record("lags.ipynb");
    }

    private static void record(String name) throws IOException {
        notebook()
                .code("System.out.println(\"one\");")
                .code("System.out.println(\"two\");")
                .code("System.out.println(\"three\");")
                .saveAs(folder.resolve(name));
        Cellar.Result run = cellar.run("run", name);
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void aCopyBesideLeavesTheNotebookAlone() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("lags.ipynb"));

        Cellar.Result result = cellar.run("restore", "lags.ipynb@2");

        assertThat(result.out()).isEqualToIgnoringNewLines("Restored @2 as lags@2.ipynb");
        assertThat(printed(folder.resolve("lags@2.ipynb"))).containsExactly("one\n", "two\n");
        assertThat(folder.resolve("lags.ipynb")).hasBinaryContent(before);
    }

    @ParameterizedTest
    @CsvSource({"@1, 1", "@-1, 2", "@-2, 1", "@latest, 3"})
    void versionsHaveManyNames(String name, int version, @TempDir Path other) throws IOException {
        Path file = other.resolve("restored.ipynb");

        Cellar.Result result = cellar.run("restore", "lags.ipynb" + name, "--to", file.toString());

        assertThat(result.out()).isEqualToIgnoringNewLines("Restored @" + version + " to " + file);
        assertThat(printed(file)).hasSize(version);
    }

    @Test
    void aCommitIsANameToo(@TempDir Path other) {
        String commit = history("lags.ipynb").get(1).path("commit").asText();
        Path file = other.resolve("restored.ipynb");

        for (String name : new String[] {commit, commit.substring(0, 12)}) {
            assertThat(cellar.run("restore", "lags.ipynb@" + name, "--to", file.toString())
                            .out())
                    .startsWith("Restored @2 to ");
        }
    }

    @Test
    void aFileThatIsWrittenOverBecomesAVersionFirst() throws IOException {
        Path file = folder.resolve("mine.ipynb");
        byte[] mine = "{\"cells\": [],  \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}".getBytes(UTF_8);
        Files.write(file, mine);

        Cellar.Result result = cellar.run("restore", "lags.ipynb@1", "--to", "mine.ipynb");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("Restored @1 to mine.ipynb; what it held is kept as @1");
        assertThat(printed(file)).containsExactly("one\n");
        assertThat(cellar.run("restore", "mine.ipynb@1", "--to", "mine-again.ipynb")
                        .status())
                .isZero();
        assertThat(folder.resolve("mine-again.ipynb")).hasBinaryContent(mine);
    }

    @Test
    void aFileThatIsNoNotebookIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("thoughts.txt"), "not a notebook");

        Cellar.Result result = cellar.run("restore", "lags.ipynb@1", "--to", "thoughts.txt");

        assertThat(result.complaint()).contains("thoughts.txt");
        assertThat(result.status()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(file).hasContent("not a notebook");
    }

    @Test
    void inPlaceKeepsTheModeAndWhatWasThereByteForByte() throws IOException {
        record("place.ipynb");
        Path file = folder.resolve("place.ipynb");
        byte[] edited = (Files.readString(file).replace("\"one\"", "\"uno\"") + "\n\n").getBytes(UTF_8);
        Files.write(file, edited);
        var mode = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file, mode);

        // As a copy of the other notebook it begins with that one's versions.
        int next = history("place.ipynb").size() + 1;

        Cellar.Result result = cellar.run("restore", "place.ipynb@2", "--in-place");

        assertThat(result.out())
                .isEqualToIgnoringNewLines("Restored @2 to place.ipynb; what it held is kept as @" + next);
        assertThat(printed(file)).containsExactly("one\n", "two\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(mode);
        JsonNode kept = history("place.ipynb").get(next - 1);
        assertThat(kept.path("kind").asText()).isEqualTo("save");
        assertThat(kept.path("status").isNull()).isTrue();
        assertThat(cellar.run("restore", "place.ipynb@" + next, "--to", "kept.ipynb")
                        .status())
                .isZero();
        assertThat(folder.resolve("kept.ipynb")).hasBinaryContent(edited);
    }

    @Test
    void aSaveWhileACellRunsComesBackByteForByte() throws IOException {
        // The cell itself plays the other tool: it saves the notebook in a form of its own and goes on running.
        String saved =
                "{ \"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {},\n\n\"cells\": [ {\"cell_type\": \"code\","
                        + " \"id\": \"cell-1\", \"metadata\": {}, \"execution_count\": null, \"outputs\": [],"
                        + " \"source\": \"edited\"} ] }";
        Files.writeString(folder.resolve("saved.json"), saved);
        notebook()
                .code("import java.nio.file.*;\n"
                        + "Files.copy(Path.of(\"saved.json\"), Path.of(\"busy.ipynb\"), StandardCopyOption.REPLACE_EXISTING);\n"
                        + "Thread.sleep(1500);")
                .code("1 + 1")
                .saveAs(folder.resolve("busy.ipynb"));

        assertThat(cellar.run("run", "busy.ipynb").status()).isZero();

        JsonNode save = lastSave(history("busy.ipynb"));
        Path file = folder.resolve("busy-saved.ipynb");
        assertThat(cellar.run("restore", "busy.ipynb@" + save.path("version").asInt(), "--to", file.toString())
                        .status())
                .isZero();
        assertThat(file).hasBinaryContent(saved.getBytes(UTF_8));
    }

    private static JsonNode lastSave(JsonNode history) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).path("kind").asText().equals("save")) {
                return history.get(i);
            }
        }
        throw new AssertionError("no save in " + history.toPrettyString());
    }

    private static JsonNode history(String notebook) {
        return cellar.run("history", notebook, "--json").json();
    }

    private static List<String> printed(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(file.toFile()).path("cells").findParents("output_type").stream()
                .map(output -> output.path("text").path(0).asText())
                .toList();
    }
}
