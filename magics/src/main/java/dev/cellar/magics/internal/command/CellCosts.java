package dev.cellar.magics.internal.command;

import dev.cellar.magics.chart.BarChart;
import dev.cellar.magics.chart.BarChart.Column;
import dev.cellar.magics.chart.Unit;
import dev.cellar.magics.text.DisplayWidth;
import dev.cellar.magics.text.SingleLine;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the cells of a run cost.
 *
 * @param labels of the cells, in the order they ran
 * @param columns the quantities that are known here
 * @param left how many cells that took less are left out
 */
record CellCosts(List<String> labels, List<Column> columns, int left) {
    private static final int LONGEST_LABEL = 40;
    private static final int BARS = 5;
    private static final double NANOS = 1e9;

    private record Cell(Execution execution, Optional<ResourceUse> use) {}

    /** Of the cells that took longest. */
    static CellCosts of(Run run, TrackingStore store, int limit) {
        List<Execution> all = store.executions(run.id());
        List<Execution> longest = all.stream()
                .sorted(Comparator.comparingLong(Execution::durationNanos).reversed())
                .limit(limit)
                .toList();
        Map<String, ResourceUse> uses = store.resourcesOfRun(run.id());
        List<Cell> cells = all.stream()
                .filter(longest::contains)
                .map(execution -> new Cell(execution, Optional.ofNullable(uses.get(execution.id()))))
                .toList();
        List<String> labels = cells.stream().map(CellCosts::label).toList();
        return new CellCosts(labels, columns(cells), all.size() - cells.size());
    }

    private static List<Column> columns(List<Cell> cells) {
        Column took = new Column(
                "Took",
                Unit.SECONDS,
                cells.stream()
                        .map(cell -> cell.execution().durationNanos() / NANOS)
                        .toList());
        Stream<Column> used = Stream.of(
                column("CPU", Unit.SECONDS, cells, use -> use.cpuNanos() / NANOS),
                column("Peak memory", Unit.BYTES, cells, ResourceUse::peakRssBytes),
                column("Allocated", Unit.BYTES, cells, ResourceUse::allocatedBytes),
                column("GC", Unit.SECONDS, cells, use -> use.gcNanos() / NANOS),
                column("Disk read", Unit.BYTES, cells, ResourceUse::diskReadBytes),
                column("Written", Unit.BYTES, cells, ResourceUse::diskWriteBytes),
                column("GPU", Unit.SHARE, cells, ResourceUse::peakGpuUse),
                column("GPU memory", Unit.BYTES, cells, ResourceUse::peakGpuMemoryBytes));
        return Stream.concat(
                        Stream.of(took),
                        used.filter(column -> column.values().stream().anyMatch(value -> value > 0)))
                .toList();
    }

    private static Column column(String name, Unit unit, List<Cell> cells, ToDoubleFunction<ResourceUse> quantity) {
        return new Column(
                name,
                unit,
                cells.stream()
                        .map(cell -> cell.use().map(quantity::applyAsDouble).orElse(-1.0))
                        .toList());
    }

    private static String label(Cell cell) {
        Integer count = cell.execution().executionCount();
        String first = cell.execution().code().strip().lines().findFirst().orElse("");
        String label = (count == null ? "[ ] " : "[" + count + "] ") + SingleLine.of(first);
        return DisplayWidth.cut(label, LONGEST_LABEL);
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /** The quantities that matter most, as far as they have room beside each other. */
    BarChart bars() {
        return new BarChart("Cells", labels, columns.subList(0, Math.min(BARS, columns.size())));
    }
}
