package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.model.NotebookEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Notebooks by their identity. */
public final class NotebookTable {
    private NotebookTable() {}

    /**
     * A notebook with what it is known by.
     *
     * @param cellIds ids of its cells in the last version
     */
    public record Row(NotebookEntry entry, Set<String> cellIds) {}

    public static void add(Handle handle, NotebookEntry entry, Set<String> cellIds, @Nullable String forkedFrom) {
        handle.createUpdate("INSERT OR IGNORE INTO notebooks (id, name, path, cell_ids, forked_from)"
                        + " VALUES (:id, :name, :path, :cells, :forked)")
                .bind("id", entry.id())
                .bind("name", entry.name())
                .bind("path", entry.path())
                .bind("cells", Json.text(cellIds))
                .bind("forked", forkedFrom)
                .execute();
    }

    /** The notebook was renamed or moved. */
    public static void move(Handle handle, String id, String name, String path) {
        handle.execute("UPDATE notebooks SET name = ?, path = ? WHERE id = ?", name, path, id);
    }

    public static void cells(Handle handle, String id, Set<String> cellIds) {
        handle.execute("UPDATE notebooks SET cell_ids = ? WHERE id = ?", Json.text(cellIds), id);
    }

    public static Optional<NotebookEntry> find(Handle handle, String id) {
        return query(handle, "WHERE id = :value", id).stream().map(Row::entry).findFirst();
    }

    public static Optional<NotebookEntry> atPath(Handle handle, String path) {
        return query(handle, "WHERE path = :value AND path <> ''", path).stream()
                .map(Row::entry)
                .findFirst();
    }

    /** By name. */
    public static List<Row> all(Handle handle) {
        return query(handle, "WHERE id <> :value ORDER BY name, path, id", "");
    }

    private static List<Row> query(Handle handle, String where, String value) {
        return handle.createQuery("SELECT id, name, path, cell_ids FROM notebooks " + where)
                .bind("value", value)
                .map((row, context) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        Set<String> cells = new LinkedHashSet<>(
                List.of(Json.read(Columns.text(row, "cell_ids"), String[].class)));
        return new Row(
                new NotebookEntry(
                        Columns.text(row, "id"), Columns.text(row, "name"), Columns.text(row, "path")),
                cells);
    }
}
