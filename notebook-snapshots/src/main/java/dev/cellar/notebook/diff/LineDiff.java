package dev.cellar.notebook.diff;

import dev.cellar.notebook.diff.internal.Pair;
import dev.cellar.notebook.diff.internal.Sequences;
import java.util.List;

/**
 * Two texts line by line.
 *
 * @param lines the lines of both in the order a reader wants them: of a replaced stretch the removed ones first
 */
public record LineDiff(List<Line> lines) {

    /** Where a line stands. */
    public enum Tag {
        /** In both texts. */
        EQUAL,
        /** In the earlier text alone. */
        REMOVED,
        /** In the later text alone. */
        ADDED
    }

    /**
     * One line.
     *
     * @param tag in which text it stands
     * @param text the line without its end
     */
    public record Line(Tag tag, String text) {}

    /** Copies the list. */
    public LineDiff {
        lines = List.copyOf(lines);
    }

    /** Compares two lists of lines. */
    public static LineDiff between(List<String> before, List<String> after) {
        return new LineDiff(Sequences.align(before, after).stream()
                .map(pair -> line(pair, before, after))
                .toList());
    }

    private static Line line(Pair pair, List<String> before, List<String> after) {
        if (pair.isBoth()) {
            return new Line(Tag.EQUAL, before.get(pair.before()));
        }
        return pair.isRemoved()
                ? new Line(Tag.REMOVED, before.get(pair.before()))
                : new Line(Tag.ADDED, after.get(pair.after()));
    }

    /** Whether any line stands in one text alone. */
    public boolean isChanged() {
        return lines.stream().anyMatch(line -> line.tag() != Tag.EQUAL);
    }

    /** How many lines stand in this text alone. */
    public long count(Tag tag) {
        return lines.stream().filter(line -> line.tag() == tag).count();
    }

    /** The same lines; where one became another its changed words are marked. Worked out anew at each call. */
    public List<MarkedLine> marked() {
        return LineMarks.of(lines);
    }
}
