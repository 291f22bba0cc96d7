package dev.cellar.notebook.diff.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.diff.internal.Pair;
import dev.cellar.notebook.diff.internal.Sequences;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the outputs of a cell in two documents. Execution counts, colours of a terminal and metadata are no
 * difference. Outputs that are equal are laid beside each other first, then those of one kind in order. Stateless.
 */
public final class OutputDiff {

    private OutputDiff() {}

    /** The differences in order; none if the outputs say the same. */
    public static List<OutputChange> between(List<ObjectNode> before, List<ObjectNode> after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<Output> earlier = before.stream().map(Output::of).toList();
        List<Output> later = after.stream().map(Output::of).toList();
        List<OutputChange> changes = new ArrayList<>();
        for (Pair pair : Sequences.match(earlier, later, Output::isLike)) {
            if (pair.isBoth()) {
                changes.addAll(changes(earlier.get(pair.before()), later.get(pair.after())));
            } else if (pair.isRemoved()) {
                Output output = earlier.get(pair.before());
                changes.add(new OutputRemoved(output.label(), output.lines(), output.image()));
            } else {
                Output output = later.get(pair.after());
                changes.add(new OutputAdded(output.label(), output.lines(), output.image()));
            }
        }
        return List.copyOf(changes);
    }

    private static List<OutputChange> changes(Output before, Output after) {
        if (before.equals(after)) {
            return List.of();
        }
        return switch (before.kind()) {
            case STREAM ->
                List.of(TextComparison.between(
                        before.label(),
                        before.content().textValue(),
                        after.content().textValue()));
            case ERROR -> List.of(ErrorComparison.between(before.content(), after.content()));
            case DATA -> DataComparison.between(before.content(), after.content());
        };
    }
}
