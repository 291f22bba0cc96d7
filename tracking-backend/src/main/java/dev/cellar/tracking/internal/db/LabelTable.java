package dev.cellar.tracking.internal.db;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The names that people give to versions. */
public final class LabelTable {
    private LabelTable() {}

    /** Names a version; the name leaves the version of the notebook that bore it. */
    public static void put(Handle handle, String notebookId, String name, int number) {
        handle.execute(
                "INSERT OR REPLACE INTO labels (notebook_id, name, number) VALUES (?, ?, ?)", notebookId, name, number);
    }

    /** Numbers of versions to their names, sorted. */
    static Map<Integer, List<String>> ofNotebook(Connection connection, String notebookId) {
        Map<Integer, List<String>> labels = new HashMap<>();
        PlainQuery.list(
                        connection,
                        "SELECT number, name FROM labels WHERE notebook_id = ? ORDER BY name",
                        row -> Map.entry(row.getInt("number"), Columns.text(row, "name")),
                        notebookId)
                .forEach(label -> labels.computeIfAbsent(label.getKey(), number -> new ArrayList<>())
                        .add(label.getValue()));
        return labels;
    }
}
