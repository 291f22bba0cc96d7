package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.LineDiff;
import dev.cellar.notebook.diff.MarkedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of changed lines with some equal ones around it, as in a unified diff.
 *
 * @param header the line between {@code @@} with places and lengths
 * @param lines the lines
 */
record Hunk(String header, List<MarkedLine> lines) {

    private static final int CONTEXT = 3;

    static List<Hunk> of(LineDiff diff) {
        List<MarkedLine> lines = diff.marked();
        List<Hunk> hunks = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i >= end && lines.get(i).tag() != LineDiff.Tag.EQUAL) {
                int start = Math.max(end, i - CONTEXT);
                end = endOfHunk(lines, i);
                hunks.add(new Hunk(header(lines, start, end), lines.subList(start, end)));
            }
        }
        return hunks;
    }

    /** Goes on while the next change is near enough for the equal lines between to be shown anyway. */
    private static int endOfHunk(List<MarkedLine> lines, int firstChange) {
        int lastChange = firstChange;
        for (int i = firstChange; i < lines.size() && i - lastChange <= 2 * CONTEXT; i++) {
            if (lines.get(i).tag() != LineDiff.Tag.EQUAL) {
                lastChange = i;
            }
        }
        return Math.min(lines.size(), lastChange + 1 + CONTEXT);
    }

    private static String header(List<MarkedLine> lines, int start, int end) {
        return "@@ -" + range(lines, start, end, LineDiff.Tag.ADDED) + " +"
                + range(lines, start, end, LineDiff.Tag.REMOVED) + " @@";
    }

    private static String range(List<MarkedLine> lines, int start, int end, LineDiff.Tag otherSide) {
        long before = count(lines.subList(0, start), otherSide);
        long length = count(lines.subList(start, end), otherSide);
        return (length == 0 ? before : before + 1) + "," + length;
    }

    private static long count(List<MarkedLine> lines, LineDiff.Tag otherSide) {
        return lines.stream().filter(line -> line.tag() != otherSide).count();
    }
}
