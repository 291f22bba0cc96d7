package dev.cellar.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cellar.magics.card.TextCard;
import dev.cellar.magics.table.ComparisonTable;
import dev.cellar.magics.table.Values;
import dev.cellar.magics.text.TextTable;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.compare.Comparison;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with all that may belong to it, and two of them side by side, as text and as JSON. */
class ShownRunsTest {
    private TrackingSession session;
    private Run run;

    @BeforeEach
    void record(@TempDir Path folder) {
        session =
                TrackingSessions.open(new SessionConfig(folder.resolve("home"), null, Map.of()).withDirectory(folder));
        Run base = start("base", null);
        session.metric(null, "auc", 0.9, null);
        session.stop(RunStatus.FINISHED);
        run = start("lags", base.id());
        session.goal(new Goal("auc", Direction.MAX));
        session.param(null, "lr", "0.05");
        session.metric(null, "auc", 0.95, null);
        session.note("looks well");
        session.log(null, "fold 1 done");
        session.dataset(new Dataset(
                null,
                "patients",
                "test",
                "ab12cd34ef56ab12cd34",
                "patients.csv",
                120L,
                List.of("age", "dose"),
                3L,
                4_096L,
                Instant.EPOCH));
        session.artifact(null, "roc.svg", ArtifactKind.FIGURE, "image/svg+xml", new byte[] {1, 2, 3});
        assertThat(session.flush(Duration.ofSeconds(60))).isTrue();
        run = session.store().run(run.id());
    }

    private Run start(String name, @Nullable String baseline) {
        return session.start(StartRequest.by(new Origin("ada", "lab"))
                        .name(name)
                        .baseline(baseline)
                        .build())
                .run();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theCardHasGoalBaselineNotesLogDatasetsAndFigures() {
        List<String> lines = TextCard.render(RunCard.of(session.store(), run), Integer.MAX_VALUE)
                .lines()
                .toList();

        assertThat(lines).anyMatch(line -> line.matches(" *Goal +auc max"));
        assertThat(lines).anyMatch(line -> line.matches(" *Baseline +base #1"));
        assertThat(lines).anyMatch(line -> line.matches(" *Note +looks well"));
        assertThat(lines).anyMatch(line -> line.matches(" *Log +.*  fold 1 done"));
        assertThat(lines).anyMatch(line -> line.matches(" *patients +test +120 +2 +3 +ab12cd34ef56"));
        assertThat(lines).anyMatch(line -> line.matches(" *roc\\.svg +figure +image/svg\\+xml +3 B"));
    }

    @Test
    void theJsonHasTheSame() throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(Json.write(RunDetails.of(session.store(), run)));

        assertThat(json.path("goal").toString()).isEqualTo("{\"metric\":\"auc\",\"direction\":\"max\"}");
        assertThat(json.path("log").get(0).path("text").asText()).isEqualTo("fold 1 done");
        assertThat(json.path("datasets").get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "name",
                        "role",
                        "fingerprint",
                        "source",
                        "rows",
                        "columns",
                        "missing",
                        "bytes",
                        "execution",
                        "at");
        assertThat(json.path("artifacts").get(0).path("kind").asText()).isEqualTo("figure");
    }

    @Test
    void theBestByTheGoalIsMarkedAndHeldAgainstTheBaseline() {
        TrackingStore store = session.store();
        List<String> lines = TextTable.render(
                ComparisonTable.of(Comparison.of(store, List.of("lags", "base")), Values.SHOWN), Integer.MAX_VALUE);

        assertThat(lines).anyMatch(line -> line.matches("≠  lr +0\\.05 *"));
        assertThat(lines).anyMatch(line -> line.matches("≠  auc +0\\.95 ★  ▲ 0\\.05 +0\\.9"));
        assertThat(ComparisonRows.of(Comparison.of(store, List.of("lags", "base")))
                        .metrics())
                .first()
                .satisfies(row -> assertThat(row.best()).containsExactly(true, false));
    }
}
