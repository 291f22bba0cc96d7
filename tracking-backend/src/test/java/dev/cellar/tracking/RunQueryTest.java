package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.filter.RunFilter;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What filters find, among four runs: {@code a} (best), {@code b}, {@code c} (a failure without metrics), {@code d}. */
class RunQueryTest {
    private static TrackingSession session;

    @BeforeAll
    static void record(@TempDir Path folder) {
        session =
                TrackingSessions.open(new SessionConfig(folder.resolve("home"), null, Map.of()).withDirectory(folder));
        start("a", "pharmacy/forecast", "ada", "promo lags help", "stage=dev", "fold=3");
        session.goal(new Goal("auc", Direction.MAX));
        log("0.1", "adam", 0.5);
        log("0.05", "adam", 0.95);
        session.stop(RunStatus.FINISHED);
        start("b", "pharmacy", "bob", "it's 100% certain", "stage=prod", "fold=10");
        log("0.1", "sgd", 0.91);
        session.metric(null, "val loss", 2, null);
        session.stop(RunStatus.FINISHED);
        start("c", "pharmacy2", "ada", "", "stage=dev");
        session.param(null, "lr", "auto");
        session.stop(RunStatus.FAILED);
        start("d", "bank", "ada", "Промо", "stage=");
        log("1e-1", "2026-11-01", Double.NaN);
        assertThat(session.flush(Duration.ofSeconds(60))).isTrue();
    }

    private static void start(String name, String project, String author, String hypothesis, String... tags) {
        session.start(StartRequest.by(new Origin(author, "lab"))
                .name(name)
                .project(project)
                .hypothesis(hypothesis)
                .tags(List.of(tags))
                .build());
    }

    private static void log(String lr, String kind, double auc) {
        session.param(null, "lr", lr);
        session.param(null, "kind", kind);
        session.metric(null, "auc", auc, null);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static String found(RunQuery query) {
        return String.join(
                "", session.store().runs(query).stream().map(Run::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', emptyValue = "", nullValues = "-", textBlock = """
        metrics.auc > 0.9                                    | ba
        metrics.auc > 0.9 order by metrics.auc desc          | ab
        order by metrics.auc                                 | badc
        order by metrics.auc desc                            | abdc
        order by params.lr desc, name                        | cbda
        metrics.auc >= 0.95                                  | a
        metrics.auc = 0.5                                    | -
        metrics.auc != 0.5                                   | ba
        not metrics.auc = 0.95                               | dcb
        metrics.auc is null                                  | dc
        metrics.auc is not null                              | ba
        metrics.`val loss` = 2                               | b
        metrics.auc in (0.95, 0.91, 7)                       | ba
        params.lr = 0.1                                      | db
        params.lr = '0.1'                                    | b
        params.lr != 0.1                                     | ca
        params.lr < 1000                                     | dba
        params.lr > 'a'                                      | c
        params.lr in (0.05, 'auto')                          | ca
        params.lr not in (0.05, 'auto')                      | db
        params.kind > 0                                      | -
        tags.fold > 3                                        | b
        tags.fold >= 3 order by tags.fold                    | ab
        tags.stage in ('dev', 'prod')                        | cba
        tags.stage = ''                                      | d
        tags.fold is null                                    | dc
        project under 'pharmacy'                             | ba
        project under 'pharmacy/'                            | ba
        project not under 'pharmacy'                         | dc
        project = 'pharmacy'                                 | b
        name like 'A%' or name = 'b'                         | ba
        hypothesis contains '100%'                           | b
        hypothesis contains 'it''s'                          | b
        hypothesis like '%Промо%'                            | d
        hypothesis not contains 'a'                          | dc
        hypothesis = ''                                      | c
        status = 'failed'                                    | c
        status not in ('FAILED', 'running')                  | ba
        author = 'ada' and not (name = 'a' or name = 'c')    | d
        goal = 'auc'                                         | a
        goal != 'x'                                          | a
        host = 'lab' and started > '1 hour ago'              | dcba
        started < '2020-01-01' or started > '9999-12-31'     | -
        started > '9999999 weeks ago'                        | dcba
        ended is null                                        | d
        duration < 3600                                      | cba
        duration <= '2 h' and duration >= 0                  | cba
        parent is not null                                   | -
        id is not null order by name desc                    | dcba
        name = 'a'' or 1=1 --'                               | -
        """)
    void aFilterFindsTheRunsThatMeetIt(String filter, String names) {
        assertThat(found(RunQuery.latest(50).where(RunFilter.parse(filter)))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void projectAuthorAndLimitGoWithAFilter() {
        assertThat(found(RunQuery.latest(2))).isEqualTo("dc");
        assertThat(found(RunQuery.latest(9).under("pharmacy"))).isEqualTo("ba");
        assertThat(found(RunQuery.latest(9).by("ada"))).isEqualTo("dca");
        assertThat(found(RunQuery.latest(1).by("ada").under("pharmacy").where(RunFilter.parse("params.lr < 1"))))
                .isEqualTo("a");
    }

    @Test
    void theLongestAndDeepestFilterIsAnswered() {
        String deep = "not (".repeat(50) + "params.lr = 0.1" + ")".repeat(50);
        assertThat(found(RunQuery.latest(9).where(RunFilter.parse(deep + " or metrics.auc > 5".repeat(249)))))
                .isEqualTo("db");
        String many = "number in (" + "7, ".repeat(9_000) + "1)";
        assertThat(found(RunQuery.latest(9).where(RunFilter.parse(many)))).isEqualTo("dcba");
    }

    @Test
    void tagsAndNotesComeWithTheRuns() {
        session.note("first");
        session.note("second");
        assertThat(session.flush(Duration.ofSeconds(60))).isTrue();
        List<Run> runs = session.store().runs(RunQuery.latest(4));
        assertThat(runs.get(0).notes()).containsExactly("first", "second");
        assertThat(runs.get(3).tags()).containsOnly(Map.entry("stage", "dev"), Map.entry("fold", "3"));
        assertThat(runs.get(1).notes()).isEmpty();
    }

    @Test
    void fsckMakesTheLastValuesAnew(@TempDir Path other) throws Exception {
        try (TrackingSession broken =
                TrackingSessions.open(new SessionConfig(other.resolve("home"), null, Map.of()).withDirectory(other))) {
            broken.start(Cells.start("x"));
            broken.metric(null, "auc", 0.5, null);
            broken.metric(null, "auc", 0.7, null);
            broken.param(null, "lr", "0.1");
            broken.tag("stage", "dev");
            assertThat(broken.flush(Duration.ofSeconds(60))).isTrue();
            TrackingStore store = broken.store();
            assertThat(store.fsck(false)).isEmpty();
            try (var connection =
                            java.sql.DriverManager.getConnection("jdbc:sqlite:" + other.resolve("home/cellar.db"));
                    var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE run_metrics SET value = 0.1");
                statement.executeUpdate("DELETE FROM run_params");
                statement.executeUpdate("INSERT INTO run_tags (name, run, value) VALUES ('left', 99, 'over')");
            }
            assertThat(store.fsck(false)).singleElement().asString().startsWith("3 params, metrics or tags");
            assertThat(store.fsck(true)).isEmpty();
            assertThat(store.fsck(false)).isEmpty();
            RunFilter all = RunFilter.parse("metrics.auc = 0.7 and params.lr = 0.1 and tags.stage = 'dev'");
            assertThat(store.runs(RunQuery.latest(9).where(all))).hasSize(1);
        }
    }
}
