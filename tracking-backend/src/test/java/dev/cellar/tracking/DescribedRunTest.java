package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person says of runs, attempts, data and versions comes back from the store. */
class DescribedRunTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Dataset PATIENTS = new Dataset(
            null, "patients", "test", "ab12", "patients.csv", 120L, List.of("age", "dose"), 3L, 4_096L, Instant.EPOCH);

    @TempDir
    Path folder;

    private TrackingSession session() {
        return TrackingSessions.open(new SessionConfig(folder.resolve("home"), null, Map.of()).withDirectory(folder));
    }

    private static Run stored(TrackingSession session, Run run) {
        assertThat(session.flush(SOON)).isTrue();
        return session.store().run(run.id());
    }

    @Test
    void aGoalIsTheRunsFromThenOnAndTheLastOneCounts() {
        try (TrackingSession session = session()) {
            Run run = session.start(Cells.start("forecast")).run();
            session.goal(new Goal("rmse", Direction.MIN));
            session.goal(new Goal("auc", Direction.MAX));
            assertThat(session.current()).map(Run::goal).contains(new Goal("auc", Direction.MAX));
            assertThat(stored(session, run).goal()).isEqualTo(new Goal("auc", Direction.MAX));
        }
    }

    @Test
    void aTagThatIsTakenOffIsGone() {
        try (TrackingSession session = session()) {
            Run run = session.start(Cells.start("forecast")).run();
            session.tag("stage", "dev");
            session.tag("quick", "");
            session.untag("quick");
            session.untag("never there");
            assertThat(stored(session, run).tags()).containsOnly(Map.entry("stage", "dev"));
        }
    }

    @Test
    void aRunMayBeSaidToBelongToOneRunAndBeMeasuredAgainstAnother() {
        try (TrackingSession session = session()) {
            Run sweep = session.start(Cells.start("sweep")).run();
            Run base = session.start(Cells.start("base")).run();
            Run run = session.start(StartRequest.by(Cells.ADA)
                            .name("try")
                            .parent(sweep.id())
                            .baseline(base.id())
                            .build())
                    .run();
            assertThat(stored(session, run).parentId()).isEqualTo(sweep.id());
            assertThat(stored(session, run).baselineId()).isEqualTo(base.id());
            session.start(StartRequest.by(Cells.ADA).baseline(sweep.id()).build());
            assertThat(stored(session, run).baselineId()).isEqualTo(sweep.id());
        }
    }

    @Test
    void variablesAreWantedUnlessTheRunLeavesThemOut() {
        try (TrackingSession session = session()) {
            assertThat(session.recordsVariables()).isTrue();
            session.start(StartRequest.by(Cells.ADA).withoutVariables(true).build());
            assertThat(session.recordsVariables()).isFalse();
            session.start(Cells.start("another"));
            assertThat(session.recordsVariables()).isTrue();
        }
    }

    @Test
    void aNamedExecutionIsAnAttemptAlsoWhenItLogsNothing() {
        try (TrackingSession session = session()) {
            Run run = session.start(Cells.start("forecast")).run();
            Cells cells = new Cells(session);
            String named = cells.run("a", "train()", "", id -> session.nameAttempt(id, "two layers"));
            cells.run("b", "look()", "");
            stored(session, run);
            Attempt attempt = session.store().attempts(run.id()).get(0);
            assertThat(session.store().attempts(run.id())).hasSize(1);
            assertThat(attempt.executionId()).isEqualTo(named);
            assertThat(attempt.name()).isEqualTo("two layers");
        }
    }

    @Test
    void datasetsAndLogLinesAreReadBackInOrder() {
        try (TrackingSession session = session()) {
            Run run = session.start(Cells.start("forecast")).run();
            session.dataset(PATIENTS);
            session.log(null, "fold 1 done");
            session.log(null, "fold 2 done");
            stored(session, run);
            assertThat(session.store().datasets(run.id())).containsExactly(PATIENTS);
            assertThat(session.store().log(run.id()))
                    .extracting(LogLine::text)
                    .containsExactly("fold 1 done", "fold 2 done");
        }
    }

    @Test
    void theDatasetOfTheLastRunOfTheProjectIsFoundByNameAndRole() {
        try (TrackingSession session = session()) {
            Run first = session.start(Cells.start("forecast")).run();
            session.dataset(PATIENTS);
            assertThat(session.store().datasetBefore(stored(session, first), "patients", "test"))
                    .isEmpty();
            Run second = session.start(Cells.start("other name")).run();
            Run elsewhere = session.start(StartRequest.by(Cells.ADA)
                            .name("x")
                            .project("other")
                            .build())
                    .run();
            stored(session, elsewhere);
            assertThat(session.store().datasetBefore(second, "patients", "test"))
                    .contains(PATIENTS);
            assertThat(session.store().datasetBefore(second, "patients", "train"))
                    .isEmpty();
            assertThat(session.store().datasetBefore(elsewhere, "patients", "test"))
                    .isEmpty();
        }
    }

    @Test
    void aLabelFindsItsVersionAndMovesToAnother() throws IOException {
        Path file = Files.write(
                folder.resolve("lags.ipynb"),
                NotebookWriter.write(Notebook.of(List.of(Cell.code("a", "1"), Cell.code("b", "2")))));
        try (TrackingSession session = session()) {
            Run run = session.start(Cells.start("forecast", file)).run();
            Cells cells = new Cells(session);
            cells.run("a", "1", "1");
            cells.run("b", "2", "2");
            stored(session, run);
            TrackingStore store = session.store();
            String notebook = store.notebook("lags").id();
            Version first = store.version(notebook, "@1");
            store.label(first, "best");
            assertThat(store.label(first, "as-sent").labels()).containsExactly("as-sent", "best");
            store.label(store.version(notebook, "@2"), "best");
            assertThat(store.version(notebook, "@best").number()).isEqualTo(2);
            assertThat(store.history(notebook))
                    .extracting(Version::labels)
                    .containsExactly(List.of("as-sent"), List.of("best"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-1", "latest", "", " ", "@x", "two words", "abcdef12"})
    void aLabelThatWouldBeReadAsSomethingElseIsRefused(String label) throws IOException {
        Path file =
                Files.write(folder.resolve("n.ipynb"), NotebookWriter.write(Notebook.of(List.of(Cell.code("a", "1")))));
        try (TrackingStore store = TrackingStores.open(folder.resolve("home"))) {
            Version version = store.snapshotFile(file);
            assertThatThrownBy(() -> store.label(version, label))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot be a label");
        }
    }
}
