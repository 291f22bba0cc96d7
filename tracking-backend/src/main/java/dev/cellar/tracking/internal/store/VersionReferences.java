package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the version that a person means: {@code @12} or {@code 12}, {@code @latest}, {@code @-1} for the one before the
 * latest, a label, {@code @best} by the run's goal, {@code @run:NAME} for the last one made in a run, the last one at or
 * before a moment (see {@link Moments}), or the start of a commit's hash. A label that reads {@code best} goes before the
 * goal: a person gave it.
 */
final class VersionReferences {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern BACK = Pattern.compile("-\\d{1,9}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{4,40}");
    private static final String BEST = "best";
    private static final String RUN = "run:";

    private final Database database;
    private final Moments moments;

    VersionReferences(Database database) {
        this(database, ZonedDateTime.now(ZoneId.systemDefault()));
    }

    /** @param now moments are counted from it, in its zone */
    VersionReferences(Database database, ZonedDateTime now) {
        this.database = database;
        this.moments = new Moments(now);
    }

    /** Refuses a label that would be read as something else. */
    static void checkLabel(String name) {
        boolean taken = name.equals("latest")
                || name.startsWith(RUN)
                || Moments.isOne(name)
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

    private Optional<Version> find(List<Version> versions, String wanted) {
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
        if (wanted.equals(BEST)) {
            return Optional.of(new BestVersion(database).among(versions));
        }
        if (wanted.startsWith(RUN)) {
            return Optional.of(ofRun(versions, wanted.substring(RUN.length())));
        }
        if (Moments.isOne(wanted)) {
            return Optional.of(before(versions, wanted));
        }
        if (BACK.matcher(wanted).matches()) {
            int index = last + Integer.parseInt(wanted);
            return index < 0 ? Optional.empty() : Optional.of(versions.get(index));
        }
        return numbered(versions, wanted).or(() -> byCommit(versions, wanted));
    }

    private Version ofRun(List<Version> versions, String name) {
        Run run = new RunReferences(database).find(name);
        return versions.stream()
                .filter(version -> run.id().equals(version.runId()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new StoreException(
                        "run " + run.name() + " #" + run.number() + " made no version of this notebook"));
    }

    private Version before(List<Version> versions, String moment) {
        Instant limit = moments.read(moment)
                .orElseThrow(() -> new StoreException("@" + moment + " is no moment: write @2026-11-24T10:00,"
                        + " @2026-11-24, @{yesterday}, @{2 days ago} or @{10:00}"));
        return versions.stream()
                .filter(version -> !version.at().isAfter(limit))
                .max(Comparator.comparing(Version::at).thenComparing(Version::number))
                .orElseThrow(() -> new StoreException("there is no version as old as @" + moment + ": @"
                        + versions.get(0).number() + " is from "
                        + versions.get(0).at()));
    }

    private static Optional<Version> numbered(List<Version> versions, String wanted) {
        if (!NUMBER.matcher(wanted).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(wanted);
        return versions.stream().filter(version -> version.number() == number).findFirst();
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
        return new StoreException(
                "there is no version " + wanted + ": this notebook has @"
                        + versions.get(0).number() + " to @"
                        + versions.get(versions.size() - 1).number()
                        + ", and @latest, @-1, a label, @best, @run:NAME, @2026-11-24T10:00, @{yesterday} or a commit hash can be given");
    }
}
