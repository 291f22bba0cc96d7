package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.WordDiff;
import dev.cellar.notebook.diff.output.ErrorChange;
import dev.cellar.notebook.diff.output.ImageChange;
import dev.cellar.notebook.diff.output.NumberChange;
import dev.cellar.notebook.diff.output.OutputAdded;
import dev.cellar.notebook.diff.output.OutputChange;
import dev.cellar.notebook.diff.output.OutputRemoved;
import dev.cellar.notebook.diff.output.PathChange;
import dev.cellar.notebook.diff.output.StructureChange;
import dev.cellar.notebook.diff.output.TableChange;
import dev.cellar.notebook.diff.output.TextChange;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what differs in an output, each kind in its own terms. */
final class TerminalOutput {

    /** Of an output that came or went only the first lines are shown. */
    private static final int MOST_LINES = 30;

    private final Ink ink;

    TerminalOutput(Ink ink) {
        this.ink = ink;
    }

    void show(OutputChange change) {
        String words = change instanceof ImageChange image ? OutputWords.of(image.pixels()) : OutputWords.of(change);
        ink.line(Ink.CYAN, "output " + change.label() + ": " + words);
        if (change instanceof OutputAdded added) {
            lines(Tag.ADDED, added.lines());
        } else if (change instanceof OutputRemoved removed) {
            lines(Tag.REMOVED, removed.lines());
        } else if (change instanceof TextChange text) {
            TerminalDiff.hunks(ink, text.lines());
        } else if (change instanceof NumberChange numbers) {
            numbers.lines()
                    .forEach(line -> ink.changed(
                            line.parts().stream().map(DiffWords::pair).collect(Collectors.joining())));
        } else if (change instanceof TableChange table) {
            TerminalTable.show(ink, table);
        } else if (change instanceof StructureChange structure) {
            structure.parts().forEach(this::part);
            more(structure.left(), "part");
        } else if (change instanceof ErrorChange error) {
            error(error);
        }
    }

    private void lines(Tag tag, List<String> lines) {
        lines.stream().limit(MOST_LINES).forEach(line -> ink.signed(tag, line));
        more(lines.size() - MOST_LINES, "line");
    }

    private void more(int left, String noun) {
        if (left > 0) {
            ink.line(Ink.CYAN, "… " + DiffWords.count(left, "more " + noun));
        }
    }

    private void part(PathChange part) {
        if (part.before() == null) {
            ink.signed(Tag.ADDED, part.path() + ": " + part.after());
        } else if (part.after() == null) {
            ink.signed(Tag.REMOVED, part.path() + ": " + part.before());
        } else {
            ink.changed(
                    part.path() + ": " + part.before() + " → " + part.after() + DiffWords.relative(part.relative()));
        }
    }

    private void error(ErrorChange error) {
        WordDiff words = WordDiff.between(error.before(), error.after());
        if (!error.before().equals(error.after())) {
            ink.signed(Tag.REMOVED, words.before());
            ink.signed(Tag.ADDED, words.after());
        }
        TerminalDiff.hunks(ink, error.traceback());
    }
}
