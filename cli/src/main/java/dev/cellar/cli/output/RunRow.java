package dev.cellar.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cellar.tracking.model.Run;
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
        @Nullable String notebook,
        String hypothesis,
        String author,
        String host,
        Map<String, String> tags) {
    public static RunRow of(Run run) {
        return new RunRow(
                run.id(),
                run.name(),
                run.number(),
                run.project(),
                Words.inJson(run.status()),
                run.startedAt().toString(),
                run.endedAt() == null ? null : run.endedAt().toString(),
                run.parentId(),
                run.notebookPath(),
                run.hypothesis(),
                run.origin().author(),
                run.origin().host(),
                run.tags());
    }
}
