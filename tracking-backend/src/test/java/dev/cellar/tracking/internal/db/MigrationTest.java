package dev.cellar.tracking.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.ChildJvm;
import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.model.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    private static final Schema FIRST = new Schema(List.of("V1__runs_and_versions.sql"));
    private static final int RUNS = 20_000;

    @TempDir
    Path folder;

    @Test
    void aMigrationThatIsKilledLeavesTheOldStoreOrTheNewOne() throws Exception {
        Path file = folder.resolve("cellar.db");
        try (Database database = Database.open(file, FIRST, false)) {
            database.change(handle -> handle.execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO runs (id,"
                            + " project, name, number, hypothesis, status, started_at, author, host) SELECT"
                            + " printf('%032x', i), 'p', 'n', i, 'why', 'FINISHED', i, 'ada', 'lab' FROM n",
                    RUNS));
        }
        for (int millis : new int[] {150, 250, 350, 450, 550}) {
            Process migrating = ChildJvm.start(Migrating.class, file.toString());
            TimeUnit.MILLISECONDS.sleep(millis);
            migrating.toHandle().destroyForcibly();
            migrating.waitFor();
            assertThat(Damage.of(file)).isEmpty();
        }
        try (Database database = Database.open(file, Schema.CURRENT, false)) {
            List<Run> runs = database.read(handle -> RunSearch.find(handle.getConnection(), RunQuery.latest(2 * RUNS)));
            assertThat(runs).hasSize(RUNS).allMatch(run -> run.hypothesis().equals("why"));
        }
        try (Database copy = Database.open(folder.resolve("cellar.db.version-1"), FIRST, false)) {
            int kept = copy.read(handle -> handle.createQuery("SELECT count(*) FROM runs")
                    .mapTo(Integer.class)
                    .one());
            assertThat(kept).isEqualTo(RUNS);
        }
    }

    /** Opens a database as this version does. */
    static final class Migrating {
        private Migrating() {}

        public static void main(String[] arguments) {
            Database.open(Path.of(arguments[0]), Schema.CURRENT, false).close();
        }
    }
}
