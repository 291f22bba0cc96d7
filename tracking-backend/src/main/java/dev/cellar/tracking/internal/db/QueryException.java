package dev.cellar.tracking.internal.db;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A query by plain JDBC failed; among Jdbi's own failures, so that {@link Database} says them all alike. */
final class QueryException extends JdbiException {
    private static final long serialVersionUID = 1L;

    QueryException(SQLException cause) {
        super(cause);
    }
}
