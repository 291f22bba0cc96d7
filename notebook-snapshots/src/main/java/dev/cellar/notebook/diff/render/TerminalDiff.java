package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.CellChange;
import dev.cellar.notebook.diff.DiffSection;
import dev.cellar.notebook.diff.LineDiff;
import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.MarkedLine;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.output.OutputChange;
import java.util.List;

/**
 * A comparison as text for a terminal: a summary, then each changed cell with its source as a unified diff and its
 * outputs by their kind, then further sections. Stateless.
 */
public final class TerminalDiff {

    private TerminalDiff() {}

    /** The text, each line ended by a newline. */
    public static String render(NotebookDiff diff, List<DiffSection> sections, TerminalStyle style) {
        Ink ink = new Ink(style);
        ink.line(Ink.BOLD, DiffWords.summary(diff));
        String details = details(diff, sections, style);
        return details.isEmpty() ? ink.toString() : ink + "\n" + details;
    }

    /** The text without its summary, for whoever shows {@link DiffWords#summary} elsewhere. */
    public static String details(NotebookDiff diff, List<DiffSection> sections, TerminalStyle style) {
        Ink ink = new Ink(style);
        diff.changes().forEach(change -> cell(ink, change));
        sections.forEach(section -> section(ink, section));
        return ink.toString();
    }

    /** Two texts of any kind as a unified diff; nothing if they are equal. */
    public static String lines(LineDiff diff, TerminalStyle style) {
        Ink ink = new Ink(style);
        hunks(ink, diff);
        return ink.toString();
    }

    private static void cell(Ink ink, CellChange change) {
        ink.paragraph();
        ink.line(Ink.BOLD, DiffWords.name(change) + ": " + DiffWords.happened(change));
        if (change.source().isChanged()) {
            hunks(ink, change.source());
        }
        for (OutputChange output : change.outputs()) {
            new TerminalOutput(ink).show(output);
        }
    }

    static void hunks(Ink ink, LineDiff diff) {
        for (Hunk hunk : Hunk.of(diff)) {
            ink.line(Ink.CYAN, hunk.header());
            for (MarkedLine line : hunk.lines()) {
                ink.signed(line.tag(), line.segments());
            }
        }
    }

    private static void section(Ink ink, DiffSection section) {
        if (section.rows().isEmpty()) {
            return;
        }
        ink.paragraph();
        ink.line(Ink.BOLD, section.title());
        for (DiffSection.Row row : section.rows()) {
            String text = row.name() + ": "
                    + (row.tag() == Tag.EQUAL
                            ? DiffWords.pair(row.value())
                            : row.value().before() + row.value().after())
                    + (row.remark().isEmpty() ? "" : ", " + row.remark());
            if (row.tag() == Tag.EQUAL) {
                ink.changed(text);
            } else {
                ink.signed(row.tag(), text);
            }
        }
    }
}
