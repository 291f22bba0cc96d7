package dev.cellar.recorder.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookWatchTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Path> found = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

    @Test
    void tellsOfTheNotebookWhenItIsKnown() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ipynb"), "{}");
        try (NotebookWatch watch = watch(Map.of("CELLAR_NOTEBOOK", file.toString()))) {
            watch.refresh();

            assertThat(found.poll(30, TimeUnit.SECONDS)).isEqualTo(file);
            assertThat(watch.path()).contains(file);
        }
    }

    @Test
    void saysWhyALookFailed() throws Exception {
        try (NotebookWatch watch = new NotebookWatch(
                new NotebookLocator(
                        new KernelEnvironment(Map.of("CELLAR_NOTEBOOK", "a.ipynb"), Optional.empty(), folder)),
                path -> {
                    throw new StackOverflowError("too deep");
                },
                failures::add)) {
            watch.refresh();

            assertThat(failures.poll(30, TimeUnit.SECONDS)).hasMessage("too deep");
        }
    }

    @Test
    void doesNotTellTheSameTwice() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ipynb"), "{}");
        try (NotebookWatch watch = watch(Map.of("CELLAR_NOTEBOOK", file.toString()))) {
            watch.refresh();
            assertThat(found.poll(30, TimeUnit.SECONDS)).isEqualTo(file);

            Files.delete(file);
            watch.check();
            watch.path();
            watch.refresh();

            assertThat(found).isEmpty();
        }
    }

    @Test
    void knowsNothingButDoesNotWaitForeverWhereNothingTells() {
        try (NotebookWatch watch = watch(Map.of("HOME", folder.toString()))) {
            watch.refresh();

            assertThat(watch.path()).isEmpty();
        }
    }

    @Test
    void knowsTheNotebookByTheCellThatIsAboutToRun() throws Exception {
        Path file = Files.writeString(folder.resolve("lags.ipynb"), """
                {"cells": [{"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [],
                  "source": "var lags = series.lag(1, 7, 28);"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
                """);
        try (NotebookWatch watch = watch(Map.of("HOME", folder.toString()))) {
            watch.refresh();
            assertThat(watch.path()).isEmpty();

            watch.ran(null, "var lags = series.lag(1, 7, 28);");

            assertThat(watch.path()).contains(file);
            assertThat(found.poll(30, TimeUnit.SECONDS)).isEqualTo(file);
        }
    }

    private NotebookWatch watch(Map<String, String> variables) {
        return new NotebookWatch(
                new NotebookLocator(new KernelEnvironment(variables, Optional.empty(), folder)),
                found::add,
                failures::add);
    }
}
