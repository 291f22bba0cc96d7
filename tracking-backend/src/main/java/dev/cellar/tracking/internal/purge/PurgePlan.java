package dev.cellar.tracking.internal.purge;

import dev.cellar.snapshots.CommitId;
import dev.cellar.tracking.internal.db.PurgeTables.Row;
import java.util.List;
import java.util.Set;

/**
 * What is to go.
 *
 * @param runs ids of those that go as a whole
 * @param commits versions
 * @param executions ids of cells that go by themselves
 * @param rows other rows that go by themselves
 */
record PurgePlan(Set<String> runs, Set<CommitId> commits, Set<String> executions, List<Row> rows) {
    PurgePlan {
        runs = Set.copyOf(runs);
        commits = Set.copyOf(commits);
        executions = Set.copyOf(executions);
        rows = List.copyOf(rows);
    }

    boolean isEmpty() {
        return runs.isEmpty() && commits.isEmpty() && executions.isEmpty() && rows.isEmpty();
    }
}
