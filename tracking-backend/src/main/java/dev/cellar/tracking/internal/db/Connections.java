package dev.cellar.tracking.internal.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Connections to one SQLite file, of which a few are kept open between two pieces of work: a new one reads the whole schema
 * first, and with the last one the write-ahead log would be folded back and removed. Those kept are given up when another
 * file has taken the place of theirs, which they would go on to write to unseen. Thread-safe.
 */
public final class Connections implements ConnectionFactory, AutoCloseable {
    private static final int KEPT = 3;

    private final Path file;
    private final DataSource source;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private @Nullable Object key;
    private boolean closed;

    Connections(Path file, DataSource source) {
        this.file = file;
        this.source = source;
    }

    /** What a connection is wanted for. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> T use(Work<T> work) throws SQLException {
        Connection connection = openConnection();
        try {
            return work.with(connection);
        } finally {
            closeConnection(connection);
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        synchronized (this) {
            Object now = key();
            if (now == null || !now.equals(key)) {
                closeIdle();
                key = now;
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return source.getConnection();
    }

    /** What tells one file from another, where the file system does. */
    private @Nullable Object key() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        synchronized (this) {
            if (!closed && idle.size() < KEPT && connection.getAutoCommit()) {
                idle.push(connection);
                return;
            }
        }
        connection.close();
    }

    private void closeIdle() throws SQLException {
        while (!idle.isEmpty()) {
            idle.pop().close();
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        closeIdle();
    }
}
