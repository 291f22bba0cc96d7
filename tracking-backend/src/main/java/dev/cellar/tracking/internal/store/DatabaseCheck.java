package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.internal.db.Database;
import java.util.List;

/** Asks SQLite whether its file is sound. */
final class DatabaseCheck {
    private final Database database;

    DatabaseCheck(Database database) {
        this.database = database;
    }

    List<String> problems() {
        List<String> lines = database.read(handle ->
                handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list());
        return lines.equals(List.of("ok"))
                ? List.of()
                : lines.stream()
                        .map(line -> database.file() + " is damaged (" + line + "): restore it from a copy, then run"
                                + " `cellar fsck --repair` to number the versions since anew")
                        .toList();
    }
}
