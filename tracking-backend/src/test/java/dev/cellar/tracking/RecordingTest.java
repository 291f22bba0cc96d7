package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private TrackingSession session() {
        return TrackingSessions.open(new SessionConfig(folder.resolve("home"), null, Map.of()).withDirectory(folder));
    }

    private Path notebook(String name, Cell... cells) throws IOException {
        return Files.write(folder.resolve(name), NotebookWriter.write(Notebook.of(List.of(cells))));
    }

    @Test
    void aRunIsReadBackWithItsExecutionsParamsMetricsAndVersions() throws IOException {
        Path file = notebook("lags.ipynb", Cell.code("a", "int x = 1;"), Cell.code("b", "train(x)"));
        try (TrackingSession session = session()) {
            Cells cells = new Cells(session);
            Run run = session.start(Cells.start("forecast", file)).run();
            assertThat(run.number()).isEqualTo(1);
            String first = cells.run("a", "int x = 1;", "1\n");
            String second = cells.run("b", "train(x)", "0.9\n", id -> {
                session.param(id, "lr", "0.1");
                session.metric(id, "auc", 0.8, null);
                session.metric(id, "auc", 0.9, 7L);
            });
            session.artifact(second, "model.bin", "application/octet-stream", "weights".getBytes(UTF_8));
            assertThat(session.flush(SOON)).isTrue();
            assertThat(session.trouble()).isEmpty();

            TrackingStore store = session.store();
            assertThat(store.executions(run.id())).extracting(Execution::id).containsExactly(first, second);
            assertThat(store.execution(first).orElseThrow().outputs()).containsExactly(Cells.stream("1\n"));
            assertThat(store.params(run.id())).containsExactly(Map.entry("lr", "0.1"));
            assertThat(store.metric(run.id(), "auc"))
                    .extracting(MetricPoint::step)
                    .containsExactly(0L, 7L);
            assertThat(store.artifacts(run.id()))
                    .singleElement()
                    .satisfies(artifact ->
                            assertThat(store.object(artifact.sha256())).isEqualTo("weights".getBytes(UTF_8)));

            List<Version> history = store.history(store.notebook("lags").id());
            assertThat(history).extracting(Version::number).containsExactly(1, 2);
            assertThat(history).extracting(Version::cell).containsExactly("a", "b");
            Attempt attempt = store.attempts(run.id()).get(0);
            assertThat(attempt.executionId()).isEqualTo(second);
            assertThat(attempt.version()).isEqualTo(2);
            assertThat(attempt.metrics()).containsExactly(Map.entry("auc", 0.9));

            Notebook restored = NotebookReader.read(store.restore(history.get(0)));
            assertThat(restored.cell("a").orElseThrow().outputs()).containsExactly(Cells.stream("1\n"));
            assertThat(restored.cell("b").orElseThrow().outputs()).isEmpty();
        }
    }

    @Test
    void closingEndsTheRunAndRemovesItsJournal() throws IOException {
        try (TrackingSession session = session()) {
            new Cells(session).begin("forecast");
        }
        assertThat(folder.resolve("home/journal")).isEmptyDirectory();
        try (TrackingStore store = TrackingStores.open(folder.resolve("home"))) {
            assertThat(store.run("forecast").status()).isEqualTo(RunStatus.FINISHED);
            assertThat(store.fsck(false)).isEmpty();
        }
    }
}
