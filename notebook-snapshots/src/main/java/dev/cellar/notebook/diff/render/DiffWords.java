package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.CellChange;
import dev.cellar.notebook.diff.CellChange.Placed;
import dev.cellar.notebook.diff.ChangeKind;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.ValuePair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The words of a comparison, the same in a terminal and on a page. Stateless. */
public final class DiffWords {

    private DiffWords() {}

    /** One line such as {@code 2 cells edited, 1 added, outputs of 3 changed}. */
    public static String summary(NotebookDiff diff) {
        List<String> parts = new ArrayList<>();
        count(parts, diff.count(ChangeKind.EDITED), "%s edited");
        count(parts, diff.count(ChangeKind.ADDED), "%s added");
        count(parts, diff.count(ChangeKind.REMOVED), "%s removed");
        count(parts, diff.count(ChangeKind.SPLIT), "%s split");
        count(parts, mergedCells(diff), "%s merged");
        count(parts, diff.count(ChangeKind.MOVED), "%s moved");
        count(parts, diff.count(ChangeKind.RENAMED), "%s with another id");
        count(parts, diff.count(ChangeKind.OUTPUT_CHANGED), "outputs of %s changed");
        return parts.isEmpty() ? "no cell changed" : String.join(", ", parts);
    }

    private static long mergedCells(NotebookDiff diff) {
        return diff.cells().stream()
                .filter(change -> change.is(ChangeKind.MERGED))
                .mapToLong(change -> change.before().size())
                .sum();
    }

    /** Only the first number says of what it is: 2 cells edited, 1 added. */
    private static void count(List<String> parts, long count, String words) {
        if (count > 0) {
            String unit = count == 1 ? " cell" : " cells";
            parts.add(String.format(words, parts.isEmpty() ? count + unit : Long.toString(count)));
        }
    }

    /** One line that names a cell: {@code cell 3 [train] code}. */
    static String name(CellChange change) {
        Placed latest = change.latest();
        return "cell " + (latest.index() + 1) + " [" + latest.cell().id() + "] "
                + latest.cell().type();
    }

    /** What happened to a cell: {@code moved from 2, edited}. */
    static String happened(CellChange change) {
        List<String> words = new ArrayList<>();
        if (change.is(ChangeKind.MOVED)) {
            words.add("moved from " + places(change.before()));
        }
        if (change.is(ChangeKind.SPLIT)) {
            words.add("split into " + places(change.after()));
        }
        if (change.is(ChangeKind.MERGED)) {
            words.add("merged from " + places(change.before()));
        }
        addIf(words, change.is(ChangeKind.EDITED), "edited");
        addIf(words, change.is(ChangeKind.ADDED), "added");
        addIf(words, change.is(ChangeKind.REMOVED), "removed");
        addIf(words, change.is(ChangeKind.OUTPUT_CHANGED), "output changed");
        if (change.is(ChangeKind.RENAMED)) {
            words.add("was [" + change.before().get(0).cell().id() + "]");
        }
        return String.join(", ", words);
    }

    private static String places(List<Placed> cells) {
        return cells.stream()
                .map(placed -> Integer.toString(placed.index() + 1))
                .collect(Collectors.joining(" + "));
    }

    private static void addIf(List<String> words, boolean condition, String word) {
        if (condition) {
            words.add(word);
        }
    }

    /** {@code 0.5 → 0.6 (+20.0 %)}, or the one value where both are equal. */
    static String pair(ValuePair value) {
        return value.isChanged() ? value.before() + " → " + value.after() + relative(value.relative()) : value.after();
    }

    /** {@code  (+4.1 %)} with a blank before it, or nothing. */
    static String relative(OptionalDouble change) {
        return change.isEmpty() ? "" : " (" + percent(change.getAsDouble()) + ")";
    }

    /** {@code +4.1 %}. */
    static String percent(double change) {
        String digits = Math.abs(change) < 0.0005 ? "%+.3f %%" : "%+.1f %%";
        return String.format(Locale.ROOT, digits, change * 100).replace('-', '−');
    }

    /** {@code 3 rows}. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
