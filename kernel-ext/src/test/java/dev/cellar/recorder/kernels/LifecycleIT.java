package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellExecution;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.ExecuteCell;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How runs begin and end with their kernel. */
class LifecycleIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"AT_START", "IJAVA"})
    void anOrderlyShutdownFinishesTheRunThatBeganWithTheKernel(Way way) throws IOException {
        Path notebook = Files.writeString(folder.resolve("pickles.ipynb"), """
                {"cells": [{"cell_type": "code", "id": "c1", "metadata": {}, "execution_count": null,
                  "outputs": [], "source": "1 + 1"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
                """);
        try (RecordedKernel kernel = RecordedKernel.start(
                way, folder, Map.of("CELLAR_AUTOSTART", "1", "CELLAR_NOTEBOOK", notebook.toString()))) {
            kernel.runCell("c1", "1 + 1");
            kernel.client().close();

            TrackingStore store = kernel.store();
            store.recover();
            assertThat(store.runs(null, 5)).singleElement().satisfies(run -> {
                assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
                assertThat(run.name()).isEqualTo("pickles");
            });
            assertThat(store.history(store.notebook(notebook.toString()).id()))
                    .singleElement()
                    .satisfies(version -> assertThat(version.cell()).isEqualTo("c1"));
        }
    }

    @Test
    void aNotebookThatNothingNamesIsKnownByTheCellsThatRan() throws IOException {
        Path notebook = Files.writeString(folder.resolve("pickles.ipynb"), """
                {"cells": [{"cell_type": "markdown", "id": "t", "metadata": {}, "source": "# Pickles"},
                  {"cell_type": "code", "id": "s", "metadata": {}, "execution_count": null, "outputs": [],
                  "source": "%track start pickles"},
                  {"cell_type": "code", "id": "c1", "metadata": {}, "execution_count": null, "outputs": [],
                  "source": "int jars = 40 + 2;\\njars"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
                """);
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            CellResult start = kernel.run("%track start pickles");
            kernel.run("int jars = 40 + 2;\njars");

            kernel.notebook(text -> text.contains("# Pickles") && text.contains("\"42\""));
            assertThat(start.outputs().toString()).contains("pickles.ipynb").doesNotContain("put together");
            assertThat(kernel.store().notebooks())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.path())
                            .isEqualTo(notebook.toRealPath().toString()));
        }
    }

    @Test
    void aRunBeginsWithTheKernelWhereASettingsFileSaysSo() throws IOException {
        Files.writeString(folder.resolve("cellar.toml"), "autostart = true\nproject = \"set/here\"\n");
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            kernel.run("\"recorded from the first cell on\"");

            assertThat(kernel.run().project()).isEqualTo("set/here");
            kernel.recorded("\"recorded from the first cell on\"");
        }
    }

    @Test
    void aKilledKernelLosesNothingAndItsRunIsKilled() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            kernel.run("%track start doomed");
            kernel.run("Track.metric(\"loss\", 0.5); \"survives\"");
            String last = "System.out.println(\"going\"); Runtime.getRuntime().halt(137);";
            assertThat(kernel.run(last).status()).isEqualTo(CellStatus.KERNEL_DIED);

            TrackingStore store = kernel.store();
            store.recover();

            assertThat(kernel.run().status()).isEqualTo(RunStatus.KILLED);
            List<Execution> executions = kernel.executions();
            assertThat(executions).extracting(Execution::status).contains(ExecutionStatus.KERNEL_DIED);
            assertThat(executions.get(executions.size() - 1).code()).isEqualTo(last);
            assertThat(store.metric(kernel.run().id(), "loss")).hasSize(1);
        }
    }

    @Test
    void aCellAbortedBehindAFailedOneIsKeptAsAborted() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            kernel.run("%track start aborts");
            CellExecution failing = kernel.client()
                    .submit(ExecuteCell.of("Thread.sleep(500); throw new RuntimeException(\"stop here\")")
                            .build());
            CellExecution behind =
                    kernel.client().submit(ExecuteCell.of("\"never runs\"").build());
            failing.await();
            assertThat(behind.await().status()).isEqualTo(CellStatus.ABORTED);

            assertThat(kernel.recorded("\"never runs\"").status()).isEqualTo(ExecutionStatus.ABORTED);
        }
    }

    @Test
    void whatAThreadPrintsAfterItsCellIsKeptWithTheCell() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            kernel.run("%track start threads");
            kernel.run("var gate = new java.util.concurrent.CountDownLatch(1);"
                    + "new Thread(() -> { try { gate.await(); } catch (InterruptedException e) { return; }"
                    + " System.out.println(\"late \" + \"word\"); }).start();");
            String opens = "gate.countDown(); \"opened\"";
            kernel.run(opens);
            kernel.recorded(opens);
            kernel.run("%track stop");

            String notebook = kernel.notebook(text -> text.contains("late word"));

            assertThat(notebook).contains("opened");
        }
    }

    @Test
    void variablesAreLeftAloneWhereTheRunDoesNotWantThem() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            kernel.run("%track start quiet --no-variables");
            String code = "int left = 1; boolean looked = false;"
                    + " class Shy { public String toString() { looked = true; return \"\"; } } var shy = new Shy();";
            kernel.run(code);
            String id = kernel.recorded(code).id();

            assertThat(RecordedKernel.eventually(() -> kernel.store().variables(id)))
                    .isEqualTo(Variables.NONE);
            assertThat(kernel.run("looked").outputs().toString()).contains("false");
        }
    }

    @Test
    void anErrorBelowAHeadingNamesTheRightLine() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            kernel.run("1");
            String traceback = String.join(
                    "\n",
                    kernel.run("%%track private\nint a = 1;\nint b = ;")
                            .error()
                            .orElseThrow()
                            .traceback());

            assertThat(traceback).contains("cell [2], line 3");
        }
    }

    @Test
    void theKernelsHistoryKeepsACellWithItsHeading() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            kernel.run("%%track private\n\"kept as typed\"");

            assertThat(kernel.client().requests().historyTail(1).path("history").toString())
                    .contains("%%track private\\n");
        }
    }

    @Test
    void aFrontEndIsShownACellWithItsHeading() throws IOException {
        List<String> messages =
                conversation(Way.AT_START, List.of("1", "%%track private\n2"), folder.resolve("headings"));

        assertThat(messages).anySatisfy(message -> assertThat(message).contains("execute_input %%track private\n2"));
    }

    @Test
    void aFrontEndGetsTheSameMessagesWithCellarAsWithout() throws IOException {
        List<String> cells = List.of(
                "System.out.println(\"a\"); System.err.println(\"b\"); 1",
                "throw new IllegalStateException(\"c\")",
                "int x = ;",
                "display(\"d\")",
                "x1");
        List<String> with = conversation(Way.AT_START, cells, folder.resolve("with"));

        assertThat(with).isEqualTo(conversation(Way.NONE, cells, folder.resolve("without")));
    }

    private static List<String> conversation(Way way, List<String> cells, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (RecordedKernel kernel = RecordedKernel.start(way, folder)) {
            return Conversation.of(kernel.client(), cells);
        }
    }
}
