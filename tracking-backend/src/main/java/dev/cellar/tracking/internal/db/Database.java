package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.files.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file {@code cellar.db}, shared by any number of processes. Thread-safe: each piece of work has a connection to
 * itself. Writers take the write lock at the start of their transaction and wait for each other up to
 * {@link #PATIENCE_MILLIS}.
 */
public final class Database implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Object MIGRATING = new Object();

    private final Path file;
    private final Connections connections;
    private @Nullable Jdbi jdbi;

    private Database(Path file, Connections connections) {
        this.file = file;
        this.connections = connections;
    }

    /**
     * Opens the database, making or migrating it where needed.
     *
     * @param networkFileSystem keep a rollback journal: the write-ahead log needs memory shared by all writers
     */
    public static Database open(Path file, Schema schema, boolean networkFileSystem) {
        try {
            boolean readOnly = Files.exists(file) && !Files.isWritable(file);
            if (!readOnly) {
                OwnerOnly.file(file);
            }
            SQLiteDataSource source = source(file, readOnly, networkFileSystem);
            Connections connections = new Connections(file, source);
            try {
                if (connections.use(schema::isOutdated)) {
                    migrate(file, schema, source);
                }
            } catch (SQLException | IOException | RuntimeException e) {
                connections.close();
                throw e;
            }
            return new Database(file, connections);
        } catch (SQLException e) {
            throw Damage.isDamage(e) ? Damage.said(file, e) : notOpened(file, e);
        } catch (IOException e) {
            throw notOpened(file, e);
        }
    }

    private static StoreException notOpened(Path file, Exception e) {
        return new StoreException(
                "cannot open " + file + " (" + Texts.reason(e)
                        + "): check its rights, or set CELLAR_HOME to another folder",
                e);
    }

    private static SQLiteDataSource source(Path file, boolean readOnly, boolean networkFileSystem) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        String url = "jdbc:sqlite:" + file;
        if (readOnly) {
            config.setReadOnly(true);
            url = "jdbc:sqlite:" + file.toUri() + "?immutable=1";
        } else {
            config.setJournalMode(networkFileSystem ? SQLiteConfig.JournalMode.DELETE : SQLiteConfig.JournalMode.WAL);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /** One process migrates at a time; who waited finds nothing left to do. */
    private static void migrate(Path file, Schema schema, SQLiteDataSource source) throws IOException, SQLException {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (MIGRATING) {
            try (FileChannel channel =
                            OwnerOnly.open(lockFile, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && isOutdated(schema, source)) {
                    schema.migrate(source, file.toString());
                }
            }
        }
    }

    private static boolean isOutdated(Schema schema, SQLiteDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return schema.isOutdated(connection);
        }
    }

    public Path file() {
        return file;
    }

    /** Made on first use: it takes longer to load than a listing takes to read. */
    private synchronized Jdbi jdbi() {
        Jdbi made = jdbi;
        if (made == null) {
            made = Jdbi.create(connections);
            made.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            jdbi = made;
        }
        return made;
    }

    /** Reads by plain JDBC, as listings do that are all a process lives for; otherwise as {@link #read}. */
    public <T> T query(Connections.Work<T> work) {
        try {
            return connections.use(work);
        } catch (JdbiException | SQLException e) {
            throw failed("read", e);
        }
    }

    /** Reads; what is read by one call belongs to one moment only within a single statement. */
    public <T> T read(HandleCallback<T, SQLException> work) {
        try {
            return jdbi().withHandle(work);
        } catch (JdbiException | SQLException e) {
            throw failed("read", e);
        }
    }

    /** Reads and writes in one transaction that has the write lock from its start. */
    public <T> T write(HandleCallback<T, SQLException> work) {
        try {
            return jdbi().inTransaction(work);
        } catch (JdbiException | SQLException e) {
            throw failed("written", e);
        }
    }

    /** As {@link #write}, without a result. */
    public void change(HandleConsumer<SQLException> work) {
        try {
            jdbi().useTransaction(work);
        } catch (JdbiException | SQLException e) {
            throw failed("written", e);
        }
    }

    /** Writes the file anew without gaps, and empties the write-ahead log. */
    public void compact() {
        read(handle -> {
            handle.execute("PRAGMA optimize");
            handle.execute("VACUUM");
            handle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return handle;
        });
    }

    private StoreException failed(String what, Exception e) {
        Throwable cause = e.getCause() instanceof SQLException sql ? sql : e;
        if (cause instanceof SQLException sql && Damage.isDamage(sql)) {
            return Damage.said(file, sql);
        }
        return new StoreException(file + " cannot be " + what + " (" + Texts.reason(cause) + ")", e);
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw new StoreException("cannot close " + file + " (" + Texts.reason(e) + ")", e);
        }
    }
}
