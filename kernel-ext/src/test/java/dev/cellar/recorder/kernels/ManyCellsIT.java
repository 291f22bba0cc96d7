package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellExecution;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.Message;
import dev.cellar.client.MessageTap;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More cells, and faster, than people have or run. */
class ManyCellsIT {
    private static final int QUEUED = 300;
    private static final int LARGE = 5000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void cellsThatRunOneRightAfterTheOtherAreAllRecordedInOrder() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder, Heap.of(256, Map.of()))) {
            kernel.run("%track start quick");
            List<String> codes = IntStream.range(0, QUEUED)
                    .mapToObj(i -> i % 10 == 0 ? "Track.metric(\"i\", " + i + "); " + i : "1 + " + i)
                    .toList();
            List<CellExecution> cells = codes.stream()
                    .map(code -> kernel.client()
                            .submit(ExecuteCell.of(code)
                                    .cellId("cell-" + code.hashCode() % 100)
                                    .build()))
                    .toList();
            cells.forEach(cell -> assertThat(cell.await().ok()).isTrue());
            kernel.client().close();

            TrackingStore store = kernel.store();
            store.recover();
            List<Execution> recorded = store.executions(kernel.run().id());
            assertThat(recorded.subList(1, recorded.size()))
                    .extracting(Execution::code)
                    .isEqualTo(codes);
            assertThat(recorded)
                    .extracting(Execution::executionCount)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(store.metric(kernel.run().id(), "i")).hasSize(QUEUED / 10);
            assertThat(store.history(store.notebooks().get(0).id()))
                    .extracting(Version::executionId)
                    .isEqualTo(recorded.stream().map(Execution::id).toList());
        }
    }

    @Test
    void aNotebookOfFiveThousandCellsIsRecordedAsAnyOther() throws IOException {
        List<Cell> cells = IntStream.range(0, LARGE)
                .mapToObj(i -> Cell.code("cell-" + i, "int x" + i + " = " + i + ";\nx" + i))
                .toList();
        Path file = folder.resolve("large.ipynb");
        Files.write(file, NotebookWriter.write(Notebook.of(cells)));
        try (RecordedKernel kernel =
                RecordedKernel.start(Way.AT_START, folder, Heap.of(384, Map.of("CELLAR_NOTEBOOK", file.toString())))) {
            kernel.run("%track start large");
            for (int i = 0; i < LARGE; i += LARGE / 5) {
                Cell cell = cells.get(i);
                kernel.runCell(cell.id(), cell.source());
            }
            Version executed = RecordedKernel.eventually(() -> history(kernel).stream()
                    .filter(version -> version.cell() != null && version.cell().equals("cell-4000"))
                    .findFirst());
            Notebook document = kernel.store().document(executed);
            assertThat(document.cells()).hasSizeBetween(LARGE, LARGE + 1);
            assertThat(document.cell("cell-4000").orElseThrow().outputs().toString())
                    .contains("\"4000\"");
            assertThat(document.cells().stream().filter(cell -> cell.executionCount() != null))
                    .hasSizeGreaterThanOrEqualTo(5);

            byte[] edited = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .replace("int x77 ", "long x77 ")
                    .getBytes(StandardCharsets.UTF_8);
            Files.write(file, edited);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(1)));
            Version saved = RecordedKernel.eventually(
                    () -> history(kernel).stream().filter(Version::isSave).findFirst());
            assertThat(kernel.store().restore(saved)).isEqualTo(edited);
        }
    }

    @Test
    void whatBackgroundThreadsPrintIsRecordedWhereTheFrontEndShowsIt() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder);
                MessageTap tap = kernel.client().tap()) {
            kernel.run("%track start threads");
            kernel.run("void chatter(String name) { new Thread(() -> { for (int i = 0; i < 300; i++) {"
                    + " System.out.println(name + i);"
                    + " try { Thread.sleep(2); } catch (InterruptedException e) { return; } }"
                    + " System.out.println(\"end of \" + name); }).start(); }");
            Map<String, StringBuilder> shown = new HashMap<>();
            for (String name : List.of("a", "b", "c")) {
                kernel.run("chatter(\"" + name + "\"); System.out.println(\"began " + name + "\");");
            }
            for (int i = 0; i < 10; i++) {
                kernel.run("System.out.println(\"cell " + i + "\"); " + i);
            }
            List<String> ends = new ArrayList<>(List.of("end of a", "end of b", "end of c"));
            tap.await(message -> hear(message, shown, ends), PATIENCE);
            String run = kernel.run().id();
            kernel.run("%track stop");
            // Its reply came after all that was published before it.
            for (Optional<Message> left = tap.next(Duration.ZERO); left.isPresent(); left = tap.next(Duration.ZERO)) {
                hear(left.get(), shown, ends);
            }

            shown.forEach((request, text) -> RecordedKernel.eventually(
                    () -> recorded(kernel, run, request).filter(said -> said.contentEquals(text))));
            String all = String.join("", shown.values());
            assertThat(all.lines().filter(line -> line.matches("[abc]\\d+")))
                    .hasSize(900)
                    .doesNotHaveDuplicates();
        }
    }

    /** Whether this was the last that is waited for. */
    private static boolean hear(Message message, Map<String, StringBuilder> shown, List<String> ends) {
        if (message.type().equals("stream")) {
            String text = message.content().path("text").asText();
            shown.computeIfAbsent(message.parentId(), id -> new StringBuilder()).append(text);
            ends.removeIf(text::contains);
        }
        return ends.isEmpty();
    }

    private static Optional<String> recorded(RecordedKernel kernel, String run, String request) {
        return kernel.store().executions(run).stream()
                .filter(execution -> execution.messageId().equals(request))
                .flatMap(execution -> kernel.store().execution(execution.id()).stream())
                .map(execution -> {
                    StringBuilder text = new StringBuilder();
                    execution
                            .outputs()
                            .forEach(output -> text.append(output.path("text").asText()));
                    return text.toString();
                })
                .findFirst();
    }

    private static List<Version> history(RecordedKernel kernel) {
        return kernel.store().notebooks().stream()
                .flatMap(notebook -> kernel.store().history(notebook.id()).stream())
                .toList();
    }
}
