package dev.cellar.tracking.compare;

import dev.cellar.notebook.diff.DiffSection;
import dev.cellar.notebook.diff.DiffSection.Row;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.ResourceUse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two versions beside their cells: variables, params, metrics, resources, environment and datasets.
 * Only what differs is named; what is not known of a version is no difference. Stateless.
 */
public final class VersionDifference {
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final int SHORT_HASH = 12;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private VersionDifference() {}

    /** The sections that have rows, in the order in which they are read. */
    public static List<DiffSection> between(VersionFacts before, VersionFacts after) {
        return Stream.of(
                        new DiffSection("variables", VariableRows.between(before.variables(), after.variables())),
                        new DiffSection("params", Sides.rows(before.params(), after.params())),
                        new DiffSection("metrics", metrics(before, after)),
                        new DiffSection("resources", resources(before, after)),
                        new DiffSection(
                                "environment", EnvironmentRows.between(before.environment(), after.environment())),
                        new DiffSection("datasets", Sides.rows(datasets(before), datasets(after))))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static List<Row> metrics(VersionFacts before, VersionFacts after) {
        return Sides.rows(before.metrics(), after.metrics(), String::valueOf, (name, was, is) -> {
            List<Direction> goals = Stream.of(before, after)
                    .flatMap(facts -> Stream.ofNullable(facts.goal()))
                    .filter(goal -> goal.metric().equals(name))
                    .map(Goal::direction)
                    .distinct()
                    .toList();
            String remark = goals.size() == 1 ? judged(goals.get(0), was, is) : "";
            return Row.changed(name, String.valueOf(was), String.valueOf(is), remark);
        });
    }

    private static String judged(Direction goal, double was, double is) {
        return goal.isBetter(is, was) ? "better" : "worse";
    }

    /** Of the same cell on both sides: what two cells cost says nothing about either. */
    private static List<Row> resources(VersionFacts before, VersionFacts after) {
        String cell = before.cell();
        if (cell == null || !cell.equals(after.cell())) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        cost(rows, "duration (s)", before.durationNanos() / NANOS, after.durationNanos() / NANOS);
        ResourceUse was = before.resources();
        ResourceUse is = after.resources();
        if (was != null && is != null) {
            cost(rows, "CPU (s)", was.cpuNanos() / NANOS, is.cpuNanos() / NANOS);
            cost(rows, "peak memory (MB)", was.peakRssBytes() / MEGABYTE, is.peakRssBytes() / MEGABYTE);
        }
        return rows;
    }

    private static void cost(List<Row> rows, String name, double was, double is) {
        if (was >= 0 && is >= 0 && !digits(was).equals(digits(is))) {
            rows.add(Row.changed(name, digits(was), digits(is)));
        }
    }

    private static String digits(double value) {
        return new BigDecimal(value).round(THREE_DIGITS).toPlainString();
    }

    private static Map<String, String> datasets(VersionFacts facts) {
        return facts.datasets().stream()
                .collect(Collectors.toMap(
                        dataset -> dataset.role().isEmpty() ? dataset.name() : dataset.name() + " " + dataset.role(),
                        VersionDifference::content,
                        (earlier, later) -> later,
                        TreeMap::new));
    }

    private static String content(Dataset dataset) {
        return "sha256 "
                + dataset.fingerprint()
                        .substring(0, Math.min(SHORT_HASH, dataset.fingerprint().length()))
                + (dataset.rows() == null ? "" : ", " + dataset.rows() + " rows");
    }
}
