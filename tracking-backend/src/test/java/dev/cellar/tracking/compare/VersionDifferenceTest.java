package dev.cellar.tracking.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.diff.DiffSection;
import dev.cellar.notebook.diff.DiffSection.Row;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Environment.Jar;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Ids;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Variable;
import dev.cellar.tracking.model.Variable.Changed;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.model.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionDifferenceTest {
    private static final Origin ADA = new Origin("ada", "lab");

    private TrackingSession session;
    private int count;

    @BeforeEach
    void open(@TempDir Path folder) {
        session =
                TrackingSessions.open(new SessionConfig(folder.resolve("home"), null, Map.of()).withDirectory(folder));
        session.start(StartRequest.by(ADA).name("forecast").build());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void ofVariablesItTellsThoseThatCameWentAndChanged() {
        cell("a", id -> {}, variables(List.of(), value("n", "8", null), value("old", "x", null)));
        cell("b", id -> {}, variables(List.of(), value("n", "10", null), value("fresh", "y", null)));

        assertThat(section("variables", 1, 2))
                .containsExactly(Row.added("fresh", "y"), Row.changed("n", "8", "10"), Row.removed("old", "x"));
        assertThat(section("variables", 1, 2).get(1).value().relative()).hasValue(0.25);
    }

    @Test
    void aVariableThatLooksTheSameButHoldsOtherContentIsADifference() {
        cell("a", id -> {}, variables(List.of(), value("rows", "double[9000]", "aa")));
        cell("a", id -> {}, variables(List.of(), value("rows", "double[9000]", "bb")));

        assertThat(section("variables", 1, 2))
                .containsExactly(Row.changed("rows", "double[9000]", "double[9000]", "its content differs"));
    }

    @Test
    void aVariableThatOneSideHadNoTimeToLookAtIsNoDifference() {
        cell("a", id -> {}, variables(List.of("huge")));
        cell("b", id -> {}, variables(List.of(), value("huge", "1", null)));

        assertThat(difference(1, 2)).isEmpty();
    }

    @Test
    void paramsAndMetricsAreThoseOfEachVersionsTimeThoughTheRunWentOn() {
        session.goal(new Goal("auc", Direction.MAX));
        for (String[] attempt : new String[][] {{"0.1", "0.8", "30"}, {"0.05", "0.9", "20"}, {"0.01", "0.7", "10"}}) {
            cell("train", id -> {
                session.param(id, "lr", attempt[0]);
                session.metric(id, "auc", Double.parseDouble(attempt[1]), null);
                session.metric(id, "loss", Double.parseDouble(attempt[2]), null);
            });
        }

        assertThat(section("params", 1, 2)).containsExactly(Row.changed("lr", "0.1", "0.05"));
        assertThat(section("metrics", 1, 2))
                .containsExactly(Row.changed("auc", "0.8", "0.9", "better"), Row.changed("loss", "30.0", "20.0"));
        assertThat(section("metrics", 2, 3)).contains(Row.changed("auc", "0.9", "0.7", "worse"));
    }

    @Test
    void whatACellCostIsHeldAgainstTheSameCellOnly() {
        cell("train", 2, use(1, 100_000_000));
        cell("train", 3, use(1, 250_000_000));
        cell("plot", 9, use(5, 900_000_000));

        assertThat(section("resources", 1, 2))
                .containsExactly(Row.changed("duration (s)", "2", "3"), Row.changed("peak memory (MB)", "100", "250"));
        assertThat(section("resources", 2, 3)).isEmpty();
    }

    @Test
    void jarsThatCameWentOrWereUpgradedAreToldByTheirCoordinates() {
        session.environment(
                environment("17.0.9", List.of("-Xmx1g"), jar("g:kept:1"), jar("g:up:1.0"), jar("g:gone:1")));
        await();
        cell("a", id -> {});
        cell("b", id -> {});
        session.environment(environment("25", List.of("-Xmx2g"), jar("g:kept:1"), jar("g:up:1.1"), jar("g:came:1")));
        await();

        assertThat(section("environment", 1, 2))
                .containsExactly(
                        Row.changed("JDK", "Temurin 17.0.9", "Temurin 25"),
                        Row.removed("JVM flag", "-Xmx1g"),
                        Row.added("JVM flag", "-Xmx2g"),
                        Row.added("jar", shown("g:came:1")),
                        Row.removed("jar", shown("g:gone:1")),
                        Row.changed("jar", shown("g:up:1.0"), shown("g:up:1.1")));
    }

    @Test
    void dataThatChangedIsToldByItsFingerprint() {
        cell("load", id -> session.dataset(dataset(id, "a".repeat(64), 10)));
        cell("load", id -> session.dataset(dataset(id, "b".repeat(64), 12)));

        assertThat(section("datasets", 1, 2))
                .containsExactly(
                        Row.changed("patients train", "sha256 aaaaaaaaaaaa, 10 rows", "sha256 bbbbbbbbbbbb, 12 rows"));
    }

    @Test
    void aVersionDiffersFromItselfInNothing() {
        cell("train", id -> session.param(id, "lr", "0.1"), variables(List.of(), value("n", "8", null)));

        assertThat(difference(1, 1)).isEmpty();
    }

    private void cell(String cell, Consumer<String> body) {
        cell(cell, body, Variables.NONE);
    }

    private void cell(String cell, Consumer<String> body, Variables variables) {
        run(cell, 1, body, variables, use(1, 1));
    }

    private void cell(String cell, int seconds, ResourceUse use) {
        run(cell, seconds, id -> {}, Variables.NONE, use);
    }

    private void run(String cell, int seconds, Consumer<String> body, Variables variables, ResourceUse use) {
        String id = Ids.next();
        count++;
        String code = cell + "(" + count + ")";
        Instant clock = Instant.now();
        session.executionStarted(id, cell, count, code, clock);
        body.accept(id);
        session.executionFinished(new Execution(
                id,
                "message-" + count,
                cell,
                count,
                code,
                ADA,
                clock,
                seconds * 1_000_000_000L,
                ExecutionStatus.OK,
                null,
                List.of()));
        session.executionObserved(id, variables, List.of(), use);
    }

    private List<DiffSection> difference(int before, int after) {
        await();
        TrackingStore store = session.store();
        String notebook = store.notebooks().get(0).id();
        Version from = store.version(notebook, "@" + before);
        Version to = store.version(notebook, "@" + after);
        return VersionDifference.between(VersionFacts.of(store, from), VersionFacts.of(store, to));
    }

    private List<Row> section(String title, int before, int after) {
        return difference(before, after).stream()
                .filter(section -> section.title().equals(title))
                .flatMap(section -> section.rows().stream())
                .toList();
    }

    private void await() {
        assertThat(session.flush(Duration.ofSeconds(60))).isTrue();
    }

    private static Variables variables(List<String> leftOut, Variable... seen) {
        return new Variables(List.of(seen), leftOut);
    }

    private static Variable value(String name, String preview, @Nullable String hash) {
        return new Variable(name, "Object", null, preview, List.of(), -1, hash, Changed.YES, false);
    }

    private static ResourceUse use(int cpuSeconds, long peak) {
        return new ResourceUse(cpuSeconds * 1_000_000_000L, peak, 1, 1, 1, 1, 1, 1, 1, 0, 0);
    }

    private static Jar jar(String coordinates) {
        return new Jar("/jars/" + coordinates.replace(':', '-') + ".jar", coordinates, "c".repeat(64));
    }

    private static String shown(String coordinates) {
        return coordinates + " (sha256 cccccccccccc)";
    }

    private static Dataset dataset(String execution, String fingerprint, long rows) {
        return new Dataset(
                execution, "patients", "train", fingerprint, "p.csv", rows, List.of(), null, null, Instant.now());
    }

    private static Environment environment(String java, List<String> flags, Jar... jars) {
        return new Environment(
                "Temurin",
                java,
                flags,
                "Linux",
                "6",
                "amd64",
                "cpu",
                2,
                1,
                List.of(),
                "Java",
                "1",
                List.of(jars),
                "UTC",
                "en",
                Map.of(),
                null);
    }
}
