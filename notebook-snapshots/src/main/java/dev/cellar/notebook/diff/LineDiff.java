package dev.cellar.notebook.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts line by line.
 *
 * @param lines the lines of both in the order a reader wants them: of a replaced stretch the removed ones first
 */
public record LineDiff(List<Line> lines) {

    /** With more lines than this between what both begin and end with, all of one are said to replace the other's. */
    static final int MOST_LINES = 20_000;

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
        int start = commonStart(before, after);
        int end = commonEnd(before, after, start);
        List<String> middleBefore = before.subList(start, before.size() - end);
        List<String> middleAfter = after.subList(start, after.size() - end);
        List<Line> lines = new ArrayList<>();
        add(lines, Tag.EQUAL, before.subList(0, start));
        if (middleBefore.size() + middleAfter.size() > MOST_LINES) {
            add(lines, Tag.REMOVED, middleBefore);
            add(lines, Tag.ADDED, middleAfter);
        } else {
            addMiddle(lines, middleBefore, middleAfter);
        }
        add(lines, Tag.EQUAL, before.subList(before.size() - end, before.size()));
        return new LineDiff(lines);
    }

    /** Whether any line stands in one text alone. */
    public boolean isChanged() {
        return lines.stream().anyMatch(line -> line.tag() != Tag.EQUAL);
    }

    /** The algorithm tells of what is removed and added in either order, and one after the other. */
    private static void addMiddle(List<Line> lines, List<String> before, List<String> after) {
        Patch<String> patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true);
        List<String> added = new ArrayList<>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(lines, Tag.ADDED, added);
                added.clear();
                add(lines, Tag.EQUAL, delta.getSource().getLines());
            } else {
                add(lines, Tag.REMOVED, delta.getSource().getLines());
                added.addAll(delta.getTarget().getLines());
            }
        }
        add(lines, Tag.ADDED, added);
    }

    private static void add(List<Line> lines, Tag tag, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(tag, text)));
    }

    private static int commonStart(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int common = 0;
        while (common < most && before.get(common).equals(after.get(common))) {
            common++;
        }
        return common;
    }

    private static int commonEnd(List<String> before, List<String> after, int start) {
        int most = Math.min(before.size(), after.size()) - start;
        int common = 0;
        while (common < most && before.get(before.size() - 1 - common).equals(after.get(after.size() - 1 - common))) {
            common++;
        }
        return common;
    }
}
