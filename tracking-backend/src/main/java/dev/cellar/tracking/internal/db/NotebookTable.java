package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.model.NotebookEntry;
import java.sql.Connection;
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
    private static final String ALL = "WHERE id <> ? ORDER BY name, path, id";

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

    /** Whether its history begins with that of another notebook. */
    public static boolean isCopy(Handle handle, String id) {
        return handle.createQuery("SELECT count(*) FROM notebooks WHERE id = :id AND forked_from IS NOT NULL")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    public static Optional<NotebookEntry> find(Connection connection, String id) {
        return entries(connection, "WHERE id = ?", id).stream().findFirst();
    }

    public static Optional<NotebookEntry> atPath(Connection connection, String path) {
        return entries(connection, "WHERE path = ? AND path <> ''", path).stream()
                .findFirst();
    }

    /** By name. */
    public static List<NotebookEntry> entries(Connection connection) {
        return entries(connection, ALL, "");
    }

    private static List<NotebookEntry> entries(Connection connection, String where, String value) {
        return PlainQuery.list(
                connection, "SELECT id, name, path FROM notebooks " + where, NotebookTable::entry, value);
    }

    /** By name, with what they are known by. */
    public static List<Row> all(Handle handle) {
        return PlainQuery.list(
                handle.getConnection(),
                "SELECT id, name, path, cell_ids FROM notebooks " + ALL,
                row -> new Row(entry(row), cellIds(row)),
                "");
    }

    private static Set<String> cellIds(ResultSet row) throws SQLException {
        return new LinkedHashSet<>(List.of(Json.read(Columns.text(row, "cell_ids"), String[].class)));
    }

    private static NotebookEntry entry(ResultSet row) throws SQLException {
        return new NotebookEntry(Columns.text(row, "id"), Columns.text(row, "name"), Columns.text(row, "path"));
    }
}
