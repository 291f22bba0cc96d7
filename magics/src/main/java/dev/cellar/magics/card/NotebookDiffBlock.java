package dev.cellar.magics.card;

import dev.cellar.notebook.diff.DiffSection;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.render.HtmlDiff;
import dev.cellar.notebook.diff.render.TerminalDiff;
import dev.cellar.notebook.diff.render.TerminalStyle;
import java.util.List;

/**
 * What differs between two notebooks, the summary apart: in HTML folded cell by cell, in text all of it.
 *
 * @param sections what differs beside the cells
 */
public record NotebookDiffBlock(NotebookDiff diff, List<DiffSection> sections) implements Block {
    private static final String TAB = "    ";

    public NotebookDiffBlock {
        sections = List.copyOf(sections);
    }

    @Override
    public String html() {
        return HtmlDiff.details(diff, sections);
    }

    @Override
    public List<String> text(int width) {
        return TerminalDiff.details(diff, sections, new TerminalStyle(false, width))
                .lines()
                .map(line -> line.replace("\t", TAB))
                .toList();
    }
}
