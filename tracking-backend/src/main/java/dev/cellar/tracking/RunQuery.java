package dev.cellar.tracking;

import dev.cellar.tracking.filter.RunFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are asked for: {@code RunQuery.latest(50).under("pharmacy").where(RunFilter.parse("metrics.auc > 0.9"))}.
 *
 * @param projectOrBranch that project and those below it; null for all
 * @param author whose runs; null for everybody's
 * @param filter what they must meet, and their order
 * @param limit at most so many, above 0
 */
public record RunQuery(
        @Nullable String projectOrBranch, @Nullable String author, RunFilter filter, int limit) {
    public RunQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("a query asks for one run at least");
        }
    }

    /** The newest runs of all. */
    public static RunQuery latest(int limit) {
        return new RunQuery(null, null, RunFilter.NONE, limit);
    }

    public RunQuery under(@Nullable String project) {
        return new RunQuery(project, author, filter, limit);
    }

    public RunQuery by(@Nullable String name) {
        return new RunQuery(projectOrBranch, name, filter, limit);
    }

    public RunQuery where(RunFilter condition) {
        return new RunQuery(projectOrBranch, author, condition, limit);
    }
}
