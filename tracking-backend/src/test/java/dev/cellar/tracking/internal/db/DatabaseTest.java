package dev.cellar.tracking.internal.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.filter.RunFilter;
import dev.cellar.tracking.internal.db.MetricTable.Row;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    private Database open(Schema schema) {
        return Database.open(folder.resolve("cellar.db"), schema, false);
    }

    @Test
    void aStoreWrittenByANewerCellarIsRefusedInOneLine() {
        try (Database database = open(Schema.CURRENT)) {
            database.read(handle -> handle.execute("PRAGMA user_version = 99"));
        }
        assertThatThrownBy(() -> open(Schema.CURRENT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("written by a newer Cellar")
                .hasMessageContaining("99")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void anOlderStoreIsMigratedWithACopyKept() {
        Schema older = new Schema(List.of("V1__runs_and_versions.sql"));
        try (Database database = open(older)) {
            database.change(handle -> handle.execute("INSERT INTO tags VALUES ('run', 'stage', 'final')"));
        }
        try (Database database = open(Schema.CURRENT)) {
            assertThat(tagsIn(database)).containsExactly("final");
            assertThat(database.<List<?>>read(handle -> DatasetTable.ofRun(handle, "run")))
                    .isEmpty();
        }
        try (Database copy = Database.open(folder.resolve("cellar.db.version-1"), older, false)) {
            assertThat(tagsIn(copy)).containsExactly("final");
        }
        assertThatThrownBy(() -> open(older)).isInstanceOf(StoreException.class);
    }

    @Test
    void aStoreFromBeforeLastValuesWereKeptHasThemOnceItIsMigrated() {
        Schema older = new Schema(List.of("V1__runs_and_versions.sql", "V2__goals_labels_datasets.sql"));
        try (Database database = open(older)) {
            database.change(handle -> {
                handle.execute("INSERT INTO runs (id, project, name, number, hypothesis, goal_metric, goal_direction,"
                        + " status, started_at, author, host, checkpoint)"
                        + " VALUES ('r', 'p', 'n', 1, '', 'auc', 'MAX', 'RUNNING', 5, 'ada', 'lab', 7)");
                handle.execute("INSERT INTO tags VALUES ('r', 'stage', 'dev')");
                handle.execute(
                        "INSERT INTO params VALUES ('r', 1, NULL, 'lr', '0.1', 5), ('r', 2, NULL, 'lr', '0.2', 5)");
                handle.execute("INSERT INTO metric_series VALUES (1, 'r', '', 'auc'), (2, 'r', 'e', 'auc')");
                handle.execute("INSERT INTO metric_points VALUES (1, 3, 0.5, NULL, 5), (2, 4, 0.9, NULL, 5)");
            });
        }
        try (Database database = open(Schema.CURRENT)) {
            RunFilter filter = RunFilter.parse("params.lr = 0.2 and metrics.auc = 0.9 and tags.stage = 'dev'");
            List<Run> runs = database.read(handle ->
                    RunSearch.find(handle.getConnection(), RunQuery.latest(9).where(filter)));
            assertThat(runs).singleElement().satisfies(run -> {
                assertThat(run.goal()).isEqualTo(new Goal("auc", Direction.MAX));
                assertThat(run.tags()).containsEntry("stage", "dev");
            });
            int wrong = database.read(LastValues::wrong);
            assertThat(wrong).isZero();
            long checkpoint = database.read(handle -> RunTable.checkpoint(handle, "r"));
            assertThat(checkpoint).isEqualTo(7);
        }
    }

    private static List<String> tagsIn(Database database) {
        return database.read(handle ->
                handle.createQuery("SELECT value FROM tags").mapTo(String.class).list());
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidInOneLine() throws Exception {
        Files.writeString(folder.resolve("cellar.db"), "not a database, but long enough to be one".repeat(50));
        assertThatThrownBy(() -> open(Schema.CURRENT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is damaged (it is no SQLite database)")
                .hasMessageContaining("fsck --repair")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void pointsAddedTwiceAreThereOnceAndNothingOfTheirValueIsLost() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(new Row(i, null, "loss", i == 3 ? Double.NaN : i * 0.1, i == 5 ? 100L : null, Instant.EPOCH));
        }
        try (Database database = open(Schema.CURRENT)) {
            database.change(handle -> MetricTable.add(handle, "run", rows));
            database.change(handle -> MetricTable.add(handle, "run", rows));
            List<MetricPoint> points = database.read(handle -> MetricTable.points(handle, "run", "loss"));
            assertThat(points).extracting(MetricPoint::step).containsExactly(0L, 1L, 2L, 3L, 4L, 100L, 6L, 7L, 8L, 9L);
            assertThat(points.get(3).value()).isNaN();
            assertThat(points.get(7).value()).isEqualTo(7 * 0.1);
            Map<String, Double> last = database.read(handle -> MetricTable.last(handle, "run"));
            assertThat(last).containsEntry("loss", 9 * 0.1);
        }
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        try (Database one = open(Schema.CURRENT);
                Database other = open(Schema.CURRENT)) {
            List<Thread> threads = new ArrayList<>();
            for (Database database : List.of(one, other)) {
                Thread thread = new Thread(() -> {
                    for (int i = 0; i < 50; i++) {
                        String name = database.hashCode() + "-" + i;
                        database.change(handle -> RunTable.tag(handle, "run", name, ""));
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(tagsIn(one)).hasSize(100);
        }
    }

    @Test
    void aFileThatWasRemovedIsNotWrittenToUnseen() throws Exception {
        try (Database database = open(Schema.CURRENT)) {
            database.change(handle -> RunTable.tag(handle, "run", "stage", ""));
            Files.move(database.file(), folder.resolve("elsewhere.db"));
            assertThatThrownBy(() -> database.change(handle -> RunTable.tag(handle, "run", "lost", "")))
                    .isInstanceOf(StoreException.class);
        }
    }
}
