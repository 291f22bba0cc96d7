package dev.cellar.tracking.internal.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Takes over the rows that can still be read of a damaged database: of each table those before the first damage, in the
 * columns that both know. Nothing of the damaged file is changed, and its write-ahead log is left out.
 */
public final class Salvage {
    private final Path damaged;

    public Salvage(Path damaged) {
        this.damaged = damaged;
    }

    /**
     * Fills a database that is new.
     *
     * @return how many rows were taken over
     */
    public int into(Database database) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + damaged.toUri() + "?immutable=1");
        return database.write(handle -> {
            int rows = 0;
            try (Connection old = source.getConnection()) {
                for (String table : tables(handle.getConnection())) {
                    rows += table(old, handle, table);
                }
            } catch (SQLException e) {
                // Not even its first page can be read: nothing is to be had from it.
                return rows;
            }
            return rows;
        });
    }

    private static int table(Connection old, Handle handle, String table) throws SQLException {
        List<String> columns = columns(handle.getConnection(), table);
        int rows = 0;
        try (Statement read = old.createStatement()) {
            columns.retainAll(columns(old, table));
            if (columns.isEmpty()) {
                return 0;
            }
            String names = String.join(", ", columns);
            try (ResultSet row = read.executeQuery("SELECT " + names + " FROM " + table);
                    PreparedStatement insert = handle.getConnection()
                            .prepareStatement("INSERT OR IGNORE INTO " + table + " (" + names + ") VALUES ("
                                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
                while (row.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, row.getObject(i));
                    }
                    rows += insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            // The damage begins here; the next table may be whole.
            return rows;
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return texts(
                connection,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                        + " AND name NOT LIKE 'flyway%'");
    }

    /** Those that are stored; table_info passes over generated ones. */
    private static List<String> columns(Connection connection, String table) throws SQLException {
        return texts(connection, "SELECT name FROM pragma_table_info('" + table + "')");
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}
