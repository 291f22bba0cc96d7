package dev.cellar.magics.table;

import dev.cellar.magics.text.SingleLine;
import dev.cellar.magics.text.Table;
import dev.cellar.tracking.trust.Planned;
import java.util.List;

/** Executions in the order to repeat them. */
public final class PlannedTable {
    private PlannedTable() {}

    public static Table of(List<Planned> order) {
        Table.Builder table =
                Table.builder().right("").left("Cell").left("What ran").left("");
        for (int i = 0; i < order.size(); i++) {
            Planned planned = order.get(i);
            table.row((i + 1) + ".", planned.cell(), firstLine(planned), words(planned.state()));
        }
        return table.build();
    }

    /** Empty for what is as it ran. */
    public static String words(Planned.State state) {
        return switch (state) {
            case PRESENT -> "";
            case CHANGED -> "says something else now";
            case DELETED -> "deleted";
        };
    }

    /** Of what ran. */
    public static String firstLine(Planned planned) {
        return SingleLine.of(
                planned.step().execution().code().strip().lines().findFirst().orElse(""));
    }
}
