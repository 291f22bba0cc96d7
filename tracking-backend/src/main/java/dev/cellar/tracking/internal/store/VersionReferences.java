package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the version that a person means: {@code @12} or {@code 12}, {@code @latest}, {@code @-1} for the one before the
 * latest, a label, or the start of a commit's hash.
 */
final class VersionReferences {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern BACK = Pattern.compile("-\\d{1,9}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{4,40}");

    private final Database database;

    VersionReferences(Database database) {
        this.database = database;
    }

    /** Refuses a label that would be read as something else. */
    static void checkLabel(String name) {
        boolean taken = name.equals("latest")
                || BACK.matcher(name).matches()
                || NUMBER.matcher(name).matches()
                || COMMIT.matcher(name).matches();
        if (taken || name.isBlank() || name.startsWith("@") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new StoreException("\"" + name + "\" cannot be a label: take a word such as best or before-lags");
        }
    }

    Version find(String notebookId, String reference) {
        List<Version> versions = database.query(connection -> VersionTable.ofNotebook(connection, notebookId));
        if (versions.isEmpty()) {
            throw new StoreException(
                    "this notebook has no versions yet: they are made when a cell runs while tracking is on");
        }
        String wanted = reference.strip();
        String plain = wanted.startsWith("@") ? wanted.substring(1) : wanted;
        return find(versions, plain).orElseThrow(() -> unknown(versions, wanted));
    }

    private static Optional<Version> find(List<Version> versions, String wanted) {
        int last = versions.size() - 1;
        if (wanted.equals("latest")) {
            return Optional.of(versions.get(last));
        }
        Optional<Version> labelled = versions.stream()
                .filter(version -> version.labels().contains(wanted))
                .findFirst();
        if (labelled.isPresent()) {
            return labelled;
        }
        if (BACK.matcher(wanted).matches()) {
            int index = last + Integer.parseInt(wanted);
            return index < 0 ? Optional.empty() : Optional.of(versions.get(index));
        }
        if (NUMBER.matcher(wanted).matches()) {
            int number = Integer.parseInt(wanted);
            Optional<Version> found = versions.stream()
                    .filter(version -> version.number() == number)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return byCommit(versions, wanted);
    }

    private static Optional<Version> byCommit(List<Version> versions, String wanted) {
        if (!COMMIT.matcher(wanted).matches()) {
            return Optional.empty();
        }
        List<Version> found = versions.stream()
                .filter(version -> version.commit().startsWith(wanted))
                .toList();
        if (found.size() > 1) {
            throw new StoreException(found.size() + " versions begin with " + wanted + ": give more digits");
        }
        return found.stream().findFirst();
    }

    private static StoreException unknown(List<Version> versions, String wanted) {
        return new StoreException("there is no version " + wanted + ": this notebook has @"
                + versions.get(0).number() + " to @"
                + versions.get(versions.size() - 1).number()
                + ", and @latest, @-1, a label or a commit hash can be given");
    }
}
