package dev.cellar.magics.table;

import dev.cellar.magics.text.Table;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Version;
import java.util.ArrayList;
import java.util.List;

/** Versions of a notebook, one a row; labels have a column where there are any. */
public final class VersionsTable {
    private VersionsTable() {}

    /** In the order given. */
    public static Table of(List<Version> versions, Values values) {
        boolean labelled =
                versions.stream().anyMatch(version -> !version.labels().isEmpty());
        Table.Builder table = Table.builder().right("Version");
        if (labelled) {
            table.left("Label");
        }
        table.left("When")
                .right("Cell")
                .left(values == Values.EXACT ? "Status" : "")
                .right(values.heading("Took", "s"))
                .left("First line");
        versions.forEach(version -> table.row(row(version, labelled, values).toArray(String[]::new)));
        return table.build();
    }

    private static List<String> row(Version version, boolean labelled, Values values) {
        List<String> row = new ArrayList<>();
        row.add(values.version(version.number()));
        if (labelled) {
            row.add(String.join(" ", version.labels()));
        }
        row.add(values.instant(version.at()));
        row.add(cell(version, values));
        row.add(status(version, values));
        row.add(version.isSave() ? "" : values.nanos(version.durationNanos()));
        row.add(version.title());
        return row;
    }

    private static String cell(Version version, Values values) {
        if (version.isSave()) {
            return "saved";
        }
        return version.executionCount() == null ? "[ ]" : values.cell(version.executionCount());
    }

    private static String status(Version version, Values values) {
        if (version.status() == null) {
            return "";
        }
        if (values == Values.EXACT) {
            return version.status().name();
        }
        return version.status() == ExecutionStatus.OK ? "✓" : "✗";
    }
}
