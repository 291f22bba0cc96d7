package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Nearest;
import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.RunLookup;
import dev.cellar.tracking.internal.db.RunSearch;
import dev.cellar.tracking.model.Run;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Finds the run that a person means: {@code latest}, an id or its start, {@code name}, {@code name#2}. */
final class RunReferences {
    private static final Pattern NUMBERED = Pattern.compile("(.+?)\\s*#(\\d{1,9})");
    private static final Pattern ID_START = Pattern.compile("[0-9a-f]{4,32}");
    private static final int LOOKED_AT = 1_000;

    private final Database database;

    RunReferences(Database database) {
        this.database = database;
    }

    Run find(String reference) {
        String wanted = reference.strip();
        return database.read(handle -> {
            if (wanted.equals("latest")) {
                return RunSearch.find(handle.getConnection(), RunQuery.latest(1)).stream()
                        .findFirst()
                        .orElseThrow(() -> empty());
            }
            Optional<Run> found = RunLookup.find(handle.getConnection(), wanted)
                    .or(() -> named(handle, wanted))
                    .or(() -> byIdStart(handle, wanted));
            if (found.isEmpty()) {
                throw unknown(handle, wanted);
            }
            return found.get();
        });
    }

    private static Optional<Run> named(Handle handle, String wanted) {
        Optional<Run> newest = RunLookup.newest(handle.getConnection(), wanted);
        Matcher numbered = NUMBERED.matcher(wanted);
        return newest.isPresent() || !numbered.matches()
                ? newest
                : RunLookup.numbered(handle.getConnection(), numbered.group(1), Integer.parseInt(numbered.group(2)));
    }

    private static Optional<Run> byIdStart(Handle handle, String wanted) {
        if (!ID_START.matcher(wanted).matches()) {
            return Optional.empty();
        }
        List<Run> found = RunLookup.startingWith(handle.getConnection(), wanted);
        if (found.size() > 1) {
            throw new StoreException(found.size() + " or more runs have an id that begins with " + wanted
                    + ": give more of it, such as " + found.get(0).id());
        }
        return found.stream().findFirst();
    }

    private static StoreException unknown(Handle handle, String wanted) throws SQLException {
        List<String> names = RunSearch.find(handle.getConnection(), RunQuery.latest(LOOKED_AT)).stream()
                .map(run -> run.name() + "#" + run.number())
                .toList();
        if (names.isEmpty()) {
            return empty();
        }
        return new StoreException("there is no run " + wanted + ": "
                + Nearest.to(wanted, names)
                        .map(name -> "did you mean " + name + "?")
                        .orElse("the latest is " + names.get(0)));
    }

    private static StoreException empty() {
        return new StoreException("there are no runs in this store yet: start tracking in a notebook");
    }
}
