package dev.cellar.tracking.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Ids;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Variables;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final Origin ADA = new Origin("ada", "lab");
    private static final long GIB = 1L << 30;

    private TrackingSession session;
    private int count;
    private String last = "";

    @BeforeEach
    void open(@TempDir Path folder) {
        session =
                TrackingSessions.open(new SessionConfig(folder.resolve("home"), null, Map.of()).withDirectory(folder));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Run start(String name, @Nullable Run baseline) {
        return session.start(StartRequest.by(ADA)
                        .name(name)
                        .baseline(baseline == null ? null : baseline.id())
                        .build())
                .run();
    }

    /** A cell that trains: logs a learning rate and what came of it. */
    private void attempt(String lr, double auc, long peak) {
        String id = Ids.next();
        last = id;
        count++;
        session.executionStarted(id, "train", count, "train()", Instant.now());
        session.param(id, "lr", lr);
        session.metric(id, "auc", auc, null);
        session.executionFinished(new Execution(
                id,
                "message-" + count,
                "train",
                count,
                "train()",
                ADA,
                Instant.now(),
                2_000_000_000L,
                ExecutionStatus.OK,
                null,
                List.of()));
        session.executionObserved(id, Variables.NONE, List.of(), new ResourceUse(1, peak, 1, 1, 1, 1, 1, 1, 1, 0, 0));
    }

    private Comparison compare(String... references) {
        assertThat(session.flush(Duration.ofSeconds(60))).isTrue();
        return Comparison.of(session.store(), List.of(references));
    }

    @Test
    void anAttemptIsFoundByItsNameAndStandsUnderIt() {
        start("forecast", null);
        attempt("0.1", 0.90, GIB);
        session.nameAttempt(last, "two layers");
        attempt("0.05", 0.92, GIB);
        Comparison both = compare("forecast#1:two layers", "forecast#1:2");

        assertThat(both.subjects()).extracting(Subject::label).containsExactly("forecast #1:1", "forecast #1:2");
        assertThat(both.subjects()).extracting(Subject::title).containsExactly("two layers", "forecast #1:2");
        assertThatThrownBy(() -> compare("forecast#1:three layers", "forecast#1:2"))
                .hasMessage("forecast #1 has no attempt named \"three layers\": see `cellar attempts`");
    }

    @Test
    void runsAndAttemptsStandSideBySideUnderTheirLabels() {
        start("forecast", null);
        session.param(null, "seed", "7");
        attempt("0.1", 0.90, GIB);
        attempt("0.05", 0.92, 2 * GIB);
        Comparison both = compare("forecast:1", "forecast#1:2", "latest");

        assertThat(both.subjects())
                .extracting(Subject::label)
                .containsExactly("forecast #1:1", "forecast #1:2", "forecast #1");
        assertThat(both.params())
                .containsExactly(
                        new ParamRow("lr", List.of("0.1", "0.05", "0.05")),
                        new ParamRow("seed", List.of("7", "7", "7")));
        assertThat(both.params()).extracting(ParamRow::differs).containsExactly(true, false);
        assertThat(both.metrics().get(0).values()).containsExactly(0.90, 0.92, 0.92);
    }

    @Test
    void theBestAttemptByTheGoalStandsForItsRunWithTheParamsOfThen() {
        start("forecast", null);
        session.goal(new Goal("auc", Direction.MAX));
        attempt("0.1", 0.90, GIB);
        attempt("0.05", 0.95, GIB);
        attempt("0.2", 0.80, GIB);
        Comparison both = compare("forecast:1", "forecast");

        assertThat(both.subjects()).extracting(Subject::standsFor).containsExactly(null, 2);
        assertThat(both.params().get(0).values()).containsExactly("0.1", "0.05");
        assertThat(both.metrics().get(0).values()).containsExactly(0.90, 0.95);
    }

    @Test
    void theBestOfAMetricIsKnownWhereAGoalNamesIt() {
        start("forecast", null);
        session.goal(new Goal("auc", Direction.MIN));
        attempt("0.1", 0.90, GIB);
        attempt("0.1", 0.80, GIB);
        attempt("0.1", Double.NaN, GIB);
        session.metric(null, "a", 1, null);
        Comparison all = compare("forecast:1", "forecast:2", "forecast:3", "forecast");

        assertThat(all.metrics()).extracting(MetricRow::name).containsExactly("auc", "a");
        MetricRow auc = all.metrics().get(0);
        assertThat(List.of(auc.isBest(0), auc.isBest(1), auc.isBest(2), auc.isBest(3)))
                .containsExactly(false, true, false, true);
        assertThat(auc.delta(0)).isEmpty();
        assertThat(auc.delta(1).getAsDouble()).isEqualTo(0.80 - 0.90);
        assertThat(auc.delta(2)).isEmpty();
        MetricRow other = all.metrics().get(1);
        assertThat(other.values()).containsExactly(null, null, null, 1.0);
        assertThat(other.direction()).isNull();
        assertThat(other.isBest(3)).isFalse();
    }

    @Test
    void deltasAreAgainstTheBaselineWhereverItStands() {
        Run base = start("base", null);
        attempt("0.1", 0.50, GIB);
        start("try", base);
        attempt("0.2", 0.75, GIB);

        assertThat(compare("try", "base").reference()).isEqualTo(1);
        assertThat(compare("try", "base").metrics().get(0).delta(0)).hasValue(0.25);
        assertThat(compare("base", "try").reference()).isZero();
        assertThat(compare("try").subjects()).extracting(Subject::label).containsExactly("base #1", "try #1");
    }

    @Test
    void whatItCostIsTheDurationAndTheHighestMemory() {
        start("forecast", null);
        attempt("0.1", 0.90, GIB);
        attempt("0.1", 0.90, 3 * GIB);
        Comparison running = compare("forecast:1", "forecast");
        session.stop(RunStatus.FINISHED);

        assertThat(running.subjects().get(0).cost()).isEqualTo(new Cost(2_000_000_000L, GIB));
        assertThat(running.subjects().get(1).cost()).isEqualTo(new Cost(-1, 3 * GIB));
        assertThat(compare("forecast:1", "forecast").subjects().get(1).cost().durationNanos())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        forecast:9  | forecast #1 has no attempt 9: there are attempts 1 to 1
        forecast:0  | forecast #1 has no attempt 0: there are attempts 1 to 1
        forecats    | there is no run forecats: did you mean forecast#1?
        forecast    | forecast #1 has no baseline to compare with: name two runs or attempts
        """)
    void whatCannotBeComparedIsSaidInOneLine(String reference, String message) {
        start("forecast", null);
        attempt("0.1", 0.90, GIB);

        assertThatThrownBy(() -> compare(reference))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }
}
