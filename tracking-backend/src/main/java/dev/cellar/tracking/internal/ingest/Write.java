package dev.cellar.tracking.internal.ingest;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** A change of the database, waiting for the transaction of its batch. Doing it twice has the effect of once. */
@FunctionalInterface
interface Write {
    void to(Handle handle) throws SQLException;
}
