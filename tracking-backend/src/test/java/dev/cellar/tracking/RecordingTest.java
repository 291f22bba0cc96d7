package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.snapshots.CommitId;
import dev.cellar.snapshots.SnapshotStore;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variable;
import dev.cellar.tracking.model.Variable.Changed;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            session.artifact(
                    second, "model.bin", ArtifactKind.FILE, "application/octet-stream", "weights".getBytes(UTF_8));
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
    void whatIsObservedAfterACellIsKeptWithItAndBesideItsVersion() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "int x = 1;"));
        Variables variables = new Variables(
                List.of(new Variable("x", "int", "java.lang.Integer", "1", List.of(), 4, null, Changed.YES, false)),
                List.of("huge"));
        List<Snippet> snippets = List.of(new Snippet("1", "VAR", "x", "REPL.$JShell$1", "class …", "VALID"));
        ResourceUse use = new ResourceUse(5, 6, 7, 8, 9, 10, 11, 12, 13, -1, -1);
        Names names = new Names(Set.of("x"), Set.of(), Set.of(), Set.of());
        ResourceSample sample = new ResourceSample(Instant.EPOCH, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0.5, 11, -1, -1);
        try (TrackingSession session = session()) {
            Cells cells = new Cells(session);
            session.environment(environment());
            Run run = session.start(Cells.start(null, file)).run();
            String id = cells.open("a", "int x = 1;");
            session.sampled(sample);
            cells.finish(id, "a", "int x = 1;", "");
            session.executionObserved(id, variables, snippets, use);
            session.names(id, names);
            assertThat(session.flush(SOON)).isTrue();

            TrackingStore store = session.store();
            assertThat(store.variables(id)).contains(variables);
            assertThat(store.snippets(id)).isEqualTo(snippets);
            assertThat(store.resources(id)).contains(use);
            assertThat(store.names(id)).contains(names);
            assertThat(store.samples(run.id())).containsExactly(sample);
            assertThat(store.environment(run.id())).contains(environment());
            CommitId commit =
                    new CommitId(store.history(store.notebook("n").id()).get(0).commit());
            try (SnapshotStore snapshots = SnapshotStore.open(folder.resolve("home/snapshots.git"))) {
                assertThat(List.of("variables.json", "resources.json", "environment.json", "execution.json"))
                        .allSatisfy(name ->
                                assertThat(snapshots.sideFile(commit, name)).isPresent());
                assertThat(snapshots.info(commit).trailers())
                        .containsEntry("Run", run.id())
                        .containsEntry("Execution-Id", id)
                        .containsEntry("Cell", "a")
                        .containsEntry("Execution-Count", "1")
                        .containsEntry("Status", "ok")
                        .containsEntry("Duration-Ms", "1");
            }
        }
    }

    private static Environment environment() {
        return new Environment(
                "Eclipse Adoptium",
                "17",
                List.of("-Xmx1g"),
                "Linux",
                "6",
                "amd64",
                "cpu",
                2,
                1L << 34,
                List.of(),
                "java",
                "1",
                List.of(new Environment.Jar("/a.jar", "g:a:1", "00")),
                "UTC",
                "en",
                Map.of("LANG", "C", "TZ", "UTC"),
                null);
    }

    @Test
    void aMillionPointsOfAMetricAreKept() {
        try (TrackingSession session = session()) {
            Run run = new Cells(session).begin("long").run();
            for (int i = 0; i < 1_000_000; i++) {
                session.metric(null, "loss", i, null);
            }
            assertThat(session.flush(Duration.ofMinutes(2))).isTrue();
            List<MetricPoint> points = session.store().metric(run.id(), "loss");
            assertThat(points).hasSize(1_000_000);
            assertThat(points.get(999_999)).extracting(MetricPoint::value).isEqualTo(999_999.0);
            assertThat(session.store().metrics(run.id())).containsEntry("loss", 999_999.0);
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
