package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.LineDiff;
import java.util.Optional;

/** Compares texts: as tables where both are one, by their numbers where nothing else differs, else by lines. Stateless. */
final class TextComparison {

    private TextComparison() {}

    static OutputChange between(String label, String before, String after) {
        Optional<? extends OutputChange> change =
                tables(label, before, after).or(() -> NumberComparison.between(label, before, after));
        return change.isPresent()
                ? change.get()
                : new TextChange(label, LineDiff.between(PlainText.lines(before), PlainText.lines(after)));
    }

    private static Optional<OutputChange> tables(String label, String before, String after) {
        return TextTable.parse(before)
                .flatMap(earlier ->
                        TextTable.parse(after).flatMap(later -> TableComparison.between(label, earlier, later)));
    }
}
