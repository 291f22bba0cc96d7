package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.db.AttemptQuery;
import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.RunLookup;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The version that the best attempt by the goal left, in the last run that made versions of a notebook. */
final class BestVersion {
    private final Database database;

    BestVersion(Database database) {
        this.database = database;
    }

    Version among(List<Version> versions) {
        Run run = lastRun(versions)
                .orElseThrow(
                        () -> new StoreException("there is no best version: no run made a version of this notebook"));
        String name = run.name() + " #" + run.number();
        Goal goal = run.goal();
        if (goal == null) {
            throw new StoreException("there is no best version: run " + name
                    + " has no goal; %track goal METRIC max names one, %track label @12 best a version");
        }
        Attempt best = goal.best(database.read(handle -> AttemptQuery.ofRun(handle, run.id())))
                .orElseThrow(() -> new StoreException(
                        "there is no best version: no attempt of run " + name + " has logged " + goal.metric()));
        return versions.stream()
                .filter(version -> best.executionId().equals(version.executionId()))
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> Integer.valueOf(version.number()).equals(best.version()))
                        .findFirst())
                .orElseThrow(() -> new StoreException("the best attempt of run " + name + ", " + best.number()
                        + ", has no version of this notebook"));
    }

    private Optional<Run> lastRun(List<Version> versions) {
        return versions.stream()
                .map(Version::runId)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .flatMap(id -> database.query(connection -> RunLookup.find(connection, id)));
    }
}
