package dev.cellar.tracking.internal.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows by plain JDBC; see {@link Database#query}. */
final class PlainQuery {
    private PlainQuery() {}

    /** Makes something of the row that the result stands at. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Reads all rows.
     *
     * @param values for the question marks, in order
     * @throws QueryException if the database says no
     */
    static <T> List<T> list(Connection connection, String sql, Row<T> reader, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new QueryException(e);
        }
    }
}
