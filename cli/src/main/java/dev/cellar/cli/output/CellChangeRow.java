package dev.cellar.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cellar.notebook.diff.CellChange;
import dev.cellar.notebook.diff.LineDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one cell as {@code cellar diff --json} gives it; documented in {@code docs/json.md}. Lines begin with
 * {@code +}, {@code -} or a space, as in a unified diff.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CellChangeRow(
        String cell,
        List<String> changes,
        @Nullable Integer before,
        @Nullable Integer after,
        List<String> source,
        List<String> outputs) {
    public static CellChangeRow of(CellChange change) {
        return new CellChangeRow(
                change.latest().cell().id(),
                change.kinds().stream().map(Words::inJson).sorted().toList(),
                change.before() == null ? null : change.before().index(),
                change.after() == null ? null : change.after().index(),
                lines(change.source()),
                lines(change.outputs()));
    }

    private static List<String> lines(LineDiff diff) {
        return diff.lines().stream()
                .map(line -> switch (line.tag()) {
                    case ADDED -> "+" + line.text();
                    case REMOVED -> "-" + line.text();
                    case EQUAL -> " " + line.text();
                })
                .toList();
    }
}
