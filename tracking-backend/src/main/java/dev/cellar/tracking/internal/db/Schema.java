package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables' shape and how a store gets to it. A store's version is SQLite's {@code user_version}: one that is current is
 * opened without Flyway, one written by a newer Cellar is refused, an older one is migrated with a copy kept beside it.
 */
public final class Schema {
    /** The shape that this code reads and writes. */
    public static final Schema CURRENT = new Schema(List.of(
            "V1__runs_and_versions.sql", "V2__goals_labels_datasets.sql", "V3__last_values.sql", "V4__figures.sql"));

    private final List<String> migrations;

    /** @param migrations resources beside this class, oldest first; each sets {@code user_version} to its number */
    Schema(List<String> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    int version() {
        return migrations.size();
    }

    /** Whether a store needs {@link #migrate}. */
    boolean isOutdated(Connection database) throws SQLException {
        int found = userVersion(database);
        if (found > version()) {
            throw new StoreException("this store was written by a newer Cellar (its version is " + found
                    + ", this one knows " + version() + "): update Cellar, or set CELLAR_HOME to another folder");
        }
        return found < version();
    }

    /** Brings a store to this shape; the caller holds the lock that keeps other processes out. */
    void migrate(DataSource database, String file) throws SQLException {
        int found;
        try (Connection connection = database.getConnection()) {
            found = userVersion(connection);
        }
        if (found > 0) {
            copy(database, Path.of(file + ".version-" + found));
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(new SchemaResources(migrations))
                .locations("classpath:schema")
                .loggers("slf4j")
                .mixed(true)
                .load()
                .migrate();
    }

    /** Whole or not at all: a process that is killed here leaves a file under another name, which the next one replaces. */
    private static void copy(DataSource database, Path target) throws SQLException {
        if (Files.exists(target)) {
            return;
        }
        Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
        try (Connection connection = database.getConnection();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            Files.deleteIfExists(temporary);
            copy.setString(1, temporary.toString());
            copy.execute();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new SQLException("the copy " + target + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static int userVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
