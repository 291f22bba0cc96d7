package dev.cellar.notebook.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A comparison as text for a terminal: a summary, then each changed cell as a unified diff. Characters that steer a
 * terminal are shown, not obeyed. Stateless.
 */
public final class DiffText {

    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String BOLD = "\u001b[1m";
    private static final String CYAN = "\u001b[36m";
    private static final String RESET = "\u001b[0m";

    private final StringBuilder out = new StringBuilder();
    private final boolean colour;

    private DiffText(boolean colour) {
        this.colour = colour;
    }

    /** The text, each line ended by a newline. */
    public static String render(NotebookDiff diff, boolean colour) {
        DiffText text = new DiffText(colour);
        text.line(BOLD, summary(diff));
        for (CellChange change : diff.cells()) {
            if (!change.is(ChangeKind.SAME)) {
                text.cell(change);
            }
        }
        return text.out.toString();
    }

    /** One line such as {@code 2 cells edited, 1 added, outputs of 3 changed}. */
    public static String summary(NotebookDiff diff) {
        List<String> parts = new ArrayList<>();
        count(parts, diff.count(ChangeKind.EDITED), "%s edited");
        count(parts, diff.count(ChangeKind.ADDED), "%s added");
        count(parts, diff.count(ChangeKind.REMOVED), "%s removed");
        count(parts, diff.count(ChangeKind.MOVED), "%s moved");
        count(parts, diff.count(ChangeKind.OUTPUT_CHANGED), "outputs of %s changed");
        return parts.isEmpty() ? "no cell changed" : String.join(", ", parts);
    }

    /** Only the first number says of what it is: 2 cells edited, 1 added. */
    private static void count(List<String> parts, long count, String words) {
        if (count > 0) {
            String unit = count == 1 ? " cell" : " cells";
            parts.add(String.format(words, parts.isEmpty() ? count + unit : Long.toString(count)));
        }
    }

    private void cell(CellChange change) {
        out.append('\n');
        line(BOLD, title(change));
        if (change.source().isChanged()) {
            hunks(change.source());
        }
        if (change.outputs().isChanged()) {
            line(CYAN, "output");
            hunks(change.outputs());
        }
    }

    private static String title(CellChange change) {
        List<String> words = new ArrayList<>();
        if (change.is(ChangeKind.MOVED)) {
            words.add("moved from " + (Objects.requireNonNull(change.before()).index() + 1));
        }
        addIf(words, change.is(ChangeKind.EDITED), "edited");
        addIf(words, change.is(ChangeKind.ADDED), "added");
        addIf(words, change.is(ChangeKind.REMOVED), "removed");
        addIf(words, change.is(ChangeKind.OUTPUT_CHANGED), "output changed");
        CellChange.Placed latest = change.latest();
        return "cell " + (latest.index() + 1) + " [" + latest.cell().id() + "] "
                + latest.cell().type() + ": " + String.join(", ", words);
    }

    private static void addIf(List<String> words, boolean condition, String word) {
        if (condition) {
            words.add(word);
        }
    }

    private void hunks(LineDiff diff) {
        for (Hunk hunk : Hunk.of(diff)) {
            line(CYAN, hunk.header());
            for (LineDiff.Line line : hunk.lines()) {
                switch (line.tag()) {
                    case EQUAL -> line("", " " + line.text());
                    case REMOVED -> line(RED, "-" + line.text());
                    case ADDED -> line(GREEN, "+" + line.text());
                }
            }
        }
    }

    private void line(String style, String text) {
        boolean styled = colour && !style.isEmpty();
        out.append(styled ? style : "")
                .append(printable(text))
                .append(styled ? RESET : "")
                .append('\n');
    }

    /** Control characters and those that turn the direction of writing, as visible stand-ins. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(DiffText::shown).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int shown(int c) {
        if (c < ' ' && c != '\t') {
            return '\u2400' + c;
        }
        boolean steering = Character.isISOControl(c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return steering && c != '\t' ? '\ufffd' : c;
    }
}
