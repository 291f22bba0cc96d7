package dev.cellar.magics.table;

import dev.cellar.magics.text.Table;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Run;
import java.util.TreeSet;

/** Every logged value of a run's metrics, one a row: by name, then in the order they were logged. */
public final class PointsTable {
    private PointsTable() {}

    public static Table of(TrackingStore store, Run run, Values values) {
        Table.Builder table =
                Table.builder().left("Metric").right("Step").right("Value").left("Time");
        for (String name : new TreeSet<>(store.metrics(run.id()).keySet())) {
            for (MetricPoint point : store.metric(run.id(), name)) {
                table.row(name, Long.toString(point.step()), values.number(point.value()), values.instant(point.at()));
            }
        }
        return table.build();
    }
}
