package dev.cellar.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.KernelException;
import dev.cellar.client.KernelSpec;
import dev.cellar.client.KernelSpecs;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookFormatException;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs notebooks on the bundled kernel in a process of its own. */
@Timeout(180)
class NotebookRunnerTest {
    @TempDir
    Path folder;

    @Test
    void runsTheCellsInOrderAndWritesWhatTheyGave() throws IOException {
        Path file = save(
                Cell.markdown("m", "# Title"),
                Cell.code("a", "int x = 20 + 1;\nSystem.out.println(\"hello\");"),
                Cell.code("empty", "  "),
                Cell.code("b", "x * 2"));
        Path out = folder.resolve("out.ipynb");

        RunOutcome outcome = NotebookRunner.run(request(file).out(out).build(), new RunListener() {});

        assertThat(outcome.ok()).isTrue();
        assertThat(outcome.executed()).isEqualTo(2);
        Notebook written = NotebookReader.read(out);
        assertThat(written.cell("a").orElseThrow().outputs().get(0).path("text").asText())
                .isEqualTo("hello\n");
        assertThat(written.cell("b")
                        .orElseThrow()
                        .outputs()
                        .get(0)
                        .at("/data/text~1plain")
                        .asText())
                .isEqualTo("42");
        assertThat(written.cell("b").orElseThrow().executionCount()).isEqualTo(2);
        assertThat(written.cell("empty").orElseThrow().executionCount()).isNull();
        assertThat(written.metadata().at("/language_info/name").asText()).isEqualToIgnoringCase("java");
        assertThat(NotebookReader.read(file).cell("a").orElseThrow().outputs()).isEmpty();
    }

    @Test
    void tellsTheKernelWhichNotebookItRunsAndStandsInItsFolder() throws IOException {
        Path file = save(Cell.code(
                "a",
                "System.out.print(System.getenv(\"CELLAR_NOTEBOOK\") + \"|\" + System.getenv(\"MORE\") + \"|\""
                        + " + java.nio.file.Path.of(\"\").toAbsolutePath());"));

        RunOutcome outcome =
                NotebookRunner.run(request(file).env("MORE", "more").build(), new RunListener() {});

        assertThat(text(outcome, "a")).isEqualTo(file + "|more|" + folder);
    }

    @Test
    void stopsAtTheFirstErrorThatIsNotExpected() throws IOException {
        Path file = save(
                tagged("expected", "throw new IllegalStateException(\"fine\");", "raises-exception"),
                tagged("skipped", "int never;", "skip-execution"),
                Cell.code("bad", "int y = 1 / 0;"),
                Cell.code("after", "System.out.println(1);").executed("System.out.println(1);", 9, List.of()));
        Recorded recorded = new Recorded();
        Path out = folder.resolve("out.ipynb");

        RunOutcome outcome = NotebookRunner.run(request(file).out(out).build(), recorded);

        assertThat(outcome.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.cell().id()).isEqualTo("bad");
            assertThat(failure.result().status()).isEqualTo(CellStatus.ERROR);
        });
        assertThat(recorded.events)
                .containsExactly(
                        "start 1/3 expected", "allowed expected ERROR", "start 2/3 bad", "end bad ERROR", "finished");
        Notebook written = NotebookReader.read(out);
        assertThat(written.cell("bad").orElseThrow().outputs()).isNotEmpty();
        assertThat(written.cell("after").orElseThrow().executionCount()).isEqualTo(9);
    }

    @Test
    void aCellThatTakesTooLongEndsTheRun() throws IOException {
        Path file = save(Cell.code("slow", "while (true) { Thread.sleep(10); }"), Cell.code("after", "1"));

        RunOutcome outcome = NotebookRunner.run(
                request(file).cellTimeout(Duration.ofMillis(500)).build(), new RunListener() {});

        assertThat(outcome.failure().orElseThrow().result().status()).isEqualTo(CellStatus.TIMEOUT);
    }

    @Test
    void aKernelThatDiesEndsTheRunAndKeepsWhatItHadPrinted() throws IOException {
        Path file = save(Cell.code("die", "System.out.println(\"last\"); Runtime.getRuntime().halt(3);"));

        RunOutcome outcome = NotebookRunner.run(request(file).build(), new RunListener() {});

        CellResult result = outcome.failure().orElseThrow().result();
        assertThat(result.status()).isEqualTo(CellStatus.KERNEL_DIED);
        assertThat(result.note().orElseThrow()).contains("exit code 3");
        assertThat(text(outcome, "die")).isEqualTo("last\n");
    }

    @Test
    void aLaterCellRenewsADisplayOfAnEarlierOne() throws IOException {
        Path file =
                save(Cell.code("a", "var id = display(\"first\");"), Cell.code("b", "updateDisplay(id, \"second\");"));

        RunOutcome outcome = NotebookRunner.run(request(file).build(), new RunListener() {});

        assertThat(outcome.ok()).isTrue();
        assertThat(outcome.notebook()
                        .cell("a")
                        .orElseThrow()
                        .outputs()
                        .get(0)
                        .at("/data/text~1plain")
                        .asText())
                .isEqualTo("second");
    }

    @Test
    void givesValuesToTheCellTaggedParameters() throws IOException {
        Path file = save(
                tagged("p", "double lr = 0.1; String who = \"nobody\"; int same = 7;", "parameters"),
                Cell.code("show", "System.out.print(lr + \" \" + who + \" \" + same);"));

        RunOutcome outcome = NotebookRunner.run(
                request(file)
                        .parameter("lr", "0.5")
                        .parameter("who", "42")
                        .parameter("absent", "1")
                        .build(),
                new RunListener() {});

        assertThat(text(outcome, "show")).isEqualTo("0.5 42 7");
        assertThat(outcome.notebook().cells()).extracting(Cell::id).containsExactly("p", "injected-parameters", "show");
    }

    @Test
    void saysWhatIsWrongWithANotebookItCannotRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ipynb"), "{ \"cells\": [");

        assertThatThrownBy(() -> NotebookRunner.run(request(broken).build(), new RunListener() {}))
                .isInstanceOf(NotebookFormatException.class);
        assertThatThrownBy(() ->
                        NotebookRunner.run(request(folder.resolve("none.ipynb")).build(), new RunListener() {}))
                .hasMessageContaining("There is no notebook")
                .hasMessageContaining("none.ipynb");
    }

    @Test
    void namesTheKernelsThatAreThere() throws IOException {
        Path file = save(Cell.code("a", "1"));

        assertThatThrownBy(
                        () -> NotebookRunner.run(request(file).kernel("julia").build(), new RunListener() {}))
                .isInstanceOf(KernelException.class)
                .hasMessage("There is no kernel 'julia' here. Choose one with --kernel: cellar-java.");
    }

    private static final class Recorded implements RunListener {
        private final List<String> events = new ArrayList<>();

        @Override
        public void cellStarted(Position position, Cell cell) {
            events.add("start " + position.number() + "/" + position.total() + " " + cell.id());
        }

        @Override
        public void cellFinished(Position position, Cell cell, CellResult result, boolean tolerated) {
            events.add((tolerated ? "allowed " : "end ") + cell.id() + " " + result.status());
        }

        @Override
        public void finished(RunOutcome outcome, Duration duration) {
            events.add("finished");
        }
    }

    private RunRequest.Builder request(Path notebook) {
        return RunRequest.of(notebook, bundled()).installed(KernelSpecs.in(List.of()));
    }

    private static KernelSpec bundled() {
        return KernelSpec.of(
                "cellar-java",
                "java",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.cellar.kernel.Main",
                        "{connection_file}"));
    }

    private Path save(Cell... cells) throws IOException {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.putObject("kernelspec").put("name", "cellar-java").put("language", "java");
        Path file = folder.resolve("notebook.ipynb");
        return Files.write(
                file, NotebookWriter.write(Notebook.of(List.of(cells)).withMetadata(metadata)));
    }

    private static Cell tagged(String id, String source, String tag) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        ObjectNode metadata = none.deepCopy();
        metadata.putArray("tags").add(tag);
        Cell plain = Cell.code(id, source);
        return new Cell(id, false, plain.type(), source, metadata, null, List.of(), null, none);
    }

    private static String text(RunOutcome outcome, String id) {
        return outcome.notebook()
                .cell(id)
                .orElseThrow()
                .outputs()
                .get(0)
                .path("text")
                .asText();
    }
}
