package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several kernels that record at once. */
class ManyKernelsIT {
    private static final int KERNELS = 10;
    private static final int CELLS = 5;

    @TempDir
    Path folder;

    @Test
    void tenKernelsRecordIntoOneStore() throws Exception {
        atOnce(KERNELS, kernel -> notebook(folder.resolve("k" + kernel), "n" + kernel + ".ipynb"));

        try (TrackingStore store = TrackingStores.open(home())) {
            store.recover();
            assertThat(store.runs(null, 100)).hasSize(KERNELS);
            for (int kernel = 0; kernel < KERNELS; kernel++) {
                Run run = store.run("run" + kernel);
                checkRun(store, run, kernel);
                List<Version> history =
                        store.history(store.notebook(run.notebookPath() == null ? "" : run.notebookPath())
                                .id());
                assertThat(history)
                        .hasSize(CELLS + 2)
                        .allSatisfy(version -> assertThat(version.runId()).isEqualTo(run.id()));
                checkNumbers(history);
                assertThat(new String(store.restore(history.get(CELLS))))
                        .contains("kernel " + kernel + " cell " + (CELLS - 1))
                        .doesNotContain("kernel " + (kernel + 1) % KERNELS);
            }
            assertThat(store.fsck(false)).isEmpty();
        }
    }

    @Test
    void twoKernelsRecordOneNotebook() throws Exception {
        Path shared = notebook(folder.resolve("shared"), "shared.ipynb");
        atOnce(2, kernel -> shared);

        try (TrackingStore store = TrackingStores.open(home())) {
            store.recover();
            List<Version> history =
                    store.history(store.notebook(shared.toString()).id());
            checkNumbers(history);
            assertThat(history).hasSize(2 * (CELLS + 2));
            for (int kernel = 0; kernel < 2; kernel++) {
                Run run = store.run("run" + kernel);
                checkRun(store, run, kernel);
                List<Version> own = history.stream()
                        .filter(version -> run.id().equals(version.runId()))
                        .toList();
                assertThat(own)
                        .extracting(Version::executionId)
                        .isEqualTo(store.executions(run.id()).stream()
                                .map(Execution::id)
                                .toList());
                assertThat(new String(store.restore(own.get(CELLS))))
                        .contains("kernel " + kernel + " cell " + (CELLS - 1))
                        .doesNotContain("kernel " + (1 - kernel));
            }
            assertThat(store.fsck(false)).isEmpty();
        }
    }

    /** Starts kernels, a few at a time, and has all of them run their cells at the same time. */
    private void atOnce(int kernels, IntFunction<Path> notebooks) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(kernels);
        Semaphore starting = new Semaphore(2);
        ExecutorService threads = Executors.newFixedThreadPool(kernels);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < kernels; i++) {
                int number = i;
                Path notebook = notebooks.apply(i);
                all.add(threads.submit(() -> {
                    starting.acquire();
                    try (RecordedKernel kernel = start(number, notebook)) {
                        starting.release();
                        ready.await();
                        record(kernel, number);
                    }
                    return number;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private RecordedKernel start(int number, Path notebook) throws IOException {
        Path own = Files.createDirectories(folder.resolve("kernel" + number));
        Map<String, String> variables = Map.of("CELLAR_NOTEBOOK", notebook.toString());
        return RecordedKernel.start(Way.AT_START, own, home(), Heap.of(256, variables));
    }

    private static void record(RecordedKernel kernel, int number) {
        assertThat(kernel.run("%track start run" + number + " --project many").ok())
                .isTrue();
        for (int cell = 0; cell < CELLS; cell++) {
            assertThat(kernel.runCell("c" + cell, code(number, cell)).ok()).isTrue();
        }
        assertThat(kernel.run("%track stop").ok()).isTrue();
    }

    private static String code(int kernel, int cell) {
        return "Track.metric(\"loss\", %d);\nSystem.out.println(\"kernel %d cell \" + %d);"
                .formatted(100 * kernel + cell, kernel, cell);
    }

    private static void checkRun(TrackingStore store, Run run, int kernel) {
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        List<Execution> executions = store.executions(run.id());
        assertThat(executions.subList(1, CELLS + 1))
                .extracting(Execution::code)
                .isEqualTo(IntStream.range(0, CELLS)
                        .mapToObj(cell -> code(kernel, cell))
                        .toList());
        for (int cell = 0; cell < CELLS; cell++) {
            assertThat(store.execution(executions.get(cell + 1).id())
                            .orElseThrow()
                            .outputs())
                    .singleElement()
                    .satisfies(
                            output -> assertThat(output.path("text").asText()).startsWith("kernel " + kernel));
        }
        assertThat(store.metric(run.id(), "loss"))
                .extracting(MetricPoint::value)
                .isEqualTo(IntStream.range(0, CELLS)
                        .mapToObj(cell -> (double) (100 * kernel + cell))
                        .toList());
    }

    private static void checkNumbers(List<Version> history) {
        assertThat(history).extracting(Version::number).doesNotHaveDuplicates().isSorted();
        assertThat(history).extracting(Version::commit).doesNotHaveDuplicates();
    }

    private Path home() {
        return folder.resolve("store");
    }

    private static Path notebook(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            List<Cell> cells = IntStream.range(0, CELLS)
                    .mapToObj(cell -> Cell.code("c" + cell, "// " + cell))
                    .toList();
            return Files.write(folder.resolve(name), NotebookWriter.write(Notebook.of(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
