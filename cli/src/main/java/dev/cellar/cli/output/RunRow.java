package dev.cellar.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as {@code --json} gives it; documented in {@code docs/json.md}, instants in ISO-8601 UTC. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunRow(
        String id,
        String name,
        int number,
        String project,
        String status,
        String startedAt,
        @Nullable String endedAt,
        @Nullable String parent,
        @Nullable String baseline,
        @Nullable String notebook,
        String hypothesis,
        @Nullable GoalRow goal,
        String author,
        String host,
        Map<String, String> tags,
        String store) {
    /** What the run is judged by: {@code direction} is {@code max} or {@code min}. */
    public record GoalRow(String metric, String direction) {
        static @Nullable GoalRow of(@Nullable Goal goal) {
            return goal == null
                    ? null
                    : new GoalRow(goal.metric(), goal.direction().word());
        }
    }

    public static RunRow of(Path store, Run run) {
        return new RunRow(
                run.id(),
                run.name(),
                run.number(),
                run.project(),
                Words.inJson(run.status()),
                run.startedAt().toString(),
                run.endedAt() == null ? null : run.endedAt().toString(),
                run.parentId(),
                run.baselineId(),
                run.notebookPath(),
                run.hypothesis(),
                GoalRow.of(run.goal()),
                run.origin().author(),
                run.origin().host(),
                run.tags(),
                store.toString());
    }
}
