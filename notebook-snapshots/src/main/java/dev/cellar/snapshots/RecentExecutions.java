package dev.cellar.snapshots;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Which executions the newest commits of one ref hold. Looks only at commits that came since it last looked. Guarded
 * by the store's lock.
 */
final class RecentExecutions {

    /** How far back a repeated execution is recognised. */
    private static final int MOST_COMMITS = 2_000;

    private final Repository repository;
    private final Map<String, ObjectId> commits = new HashMap<>();
    private @Nullable ObjectId seen;

    RecentExecutions(Repository repository) {
        this.repository = repository;
    }

    /** The commit below the tip that holds the execution. */
    Optional<CommitId> find(ObjectId tip, String executionId) throws IOException {
        if (!tip.equals(seen)) {
            readUntilSeen(tip);
        }
        return Optional.ofNullable(commits.get(executionId)).map(CommitId::of);
    }

    private void readUntilSeen(ObjectId tip) throws IOException {
        Map<String, ObjectId> newer = new HashMap<>();
        boolean continues = false;
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(tip));
            RevCommit commit = walk.next();
            for (int read = 0; commit != null && !continues && read < MOST_COMMITS; read++) {
                for (String id : commit.getFooterLines(SnapshotCommit.EXECUTION_ID)) {
                    newer.putIfAbsent(id, commit.copy());
                }
                commit = walk.next();
                continues = commit != null && commit.equals(seen);
            }
        }
        if (!continues) {
            commits.clear(); // first look, or the ref was rewritten
        }
        commits.putAll(newer);
        seen = tip.copy();
    }
}
