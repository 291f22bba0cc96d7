package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a file that is no sound database from one that cannot be opened for other reasons. */
public final class Damage {
    private Damage() {}

    /**
     * What is wrong with the content of a database's file and its write-ahead log; empty if nothing, or if there is none.
     *
     * @throws StoreException if it cannot be looked at
     */
    public static Optional<String> of(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(20_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String said = result.next() ? result.getString(1) : "it says nothing";
            return said.equals("ok") ? Optional.empty() : Optional.of(oneLine(said));
        } catch (SQLException e) {
            if (isDamage(e)) {
                return Optional.of(reason(e));
            }
            throw new StoreException(file + " cannot be looked at (" + Texts.reason(e) + ")", e);
        }
    }

    /** Whether a failure comes of the file's content. */
    static boolean isDamage(SQLException e) {
        // The extended codes of corruption share its lowest byte.
        return e instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code);
    }

    /** What a person is told of a damaged file. */
    static StoreException said(Path file, SQLException cause) {
        return new StoreException(
                file + " is damaged (" + reason(cause) + "): `cellar fsck --repair` sets it aside and makes it anew"
                        + " from the runs' records, the versions and the journals",
                cause);
    }

    private static String reason(SQLException e) {
        return e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                ? "it is no SQLite database"
                : "SQLite finds its pages malformed";
    }

    private static String oneLine(String said) {
        return said.lines()
                .filter(line -> !line.startsWith("***"))
                .findFirst()
                .orElse(said)
                .strip();
    }
}
