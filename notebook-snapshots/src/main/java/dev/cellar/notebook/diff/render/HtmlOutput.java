package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.MarkedLine;
import dev.cellar.notebook.diff.WordDiff;
import dev.cellar.notebook.diff.output.ErrorChange;
import dev.cellar.notebook.diff.output.ImageChange;
import dev.cellar.notebook.diff.output.ImageData;
import dev.cellar.notebook.diff.output.NumberChange;
import dev.cellar.notebook.diff.output.OutputAdded;
import dev.cellar.notebook.diff.output.OutputChange;
import dev.cellar.notebook.diff.output.OutputRemoved;
import dev.cellar.notebook.diff.output.PathChange;
import dev.cellar.notebook.diff.output.PixelDiff;
import dev.cellar.notebook.diff.output.StructureChange;
import dev.cellar.notebook.diff.output.TableChange;
import dev.cellar.notebook.diff.output.TextChange;
import java.util.List;
import java.util.Optional;

/** Shows what differs in an output, each kind in its own terms. */
final class HtmlOutput {

    private static final int MOST_LINES = 200;

    private final Markup html;

    HtmlOutput(Markup html) {
        this.html = html;
    }

    void show(OutputChange change) {
        if (change instanceof ImageChange image) {
            image(image);
            return;
        }
        heading(change, OutputWords.of(change));
        if (change instanceof OutputAdded added) {
            oneSided(Tag.ADDED, added.lines(), added.image());
        } else if (change instanceof OutputRemoved removed) {
            oneSided(Tag.REMOVED, removed.lines(), removed.image());
        } else if (change instanceof TextChange text) {
            HtmlLines.hunks(html, text.lines());
        } else if (change instanceof NumberChange numbers) {
            numbers(numbers);
        } else if (change instanceof TableChange table) {
            HtmlTables.show(html, table);
        } else if (change instanceof StructureChange structure) {
            structure(structure);
        } else if (change instanceof ErrorChange error) {
            error(error);
        }
    }

    private void heading(OutputChange change, String words) {
        html.open("div", "")
                .element("span", "", "output " + change.label() + ": ")
                .element("span", "cd-dim", words)
                .close("div");
    }

    private void image(ImageChange change) {
        Optional<PixelDiff> pixels = change.pixels();
        heading(change, OutputWords.of(pixels));
        figure("before", change.before().dataUri());
        figure("after", change.after().dataUri());
        figure("what differs, in red", pixels.map(diff -> "data:image/png;base64," + diff.overlay()));
    }

    private void figure(String caption, Optional<String> dataUri) {
        dataUri.ifPresent(uri -> html.open("figure", "")
                .element("figcaption", "cd-dim", caption)
                .image(uri, caption)
                .close("figure"));
    }

    private void oneSided(Tag tag, List<String> lines, Optional<ImageData> image) {
        HtmlLines.plain(html, tag, lines.stream().limit(MOST_LINES).toList());
        more(lines.size() - MOST_LINES, "line");
        figure(tag == Tag.ADDED ? "added" : "removed", image.flatMap(ImageData::dataUri));
    }

    private void more(int left, String noun) {
        if (left > 0) {
            html.element("div", "cd-dim", "… " + DiffWords.count(left, "more " + noun));
        }
    }

    private void numbers(NumberChange change) {
        html.open("pre", "");
        for (NumberChange.Line line : change.lines()) {
            html.open("span", "cd-l");
            line.parts().forEach(part -> HtmlLines.pair(html, part));
            html.close("span").lineBreak();
        }
        html.close("pre");
    }

    private void structure(StructureChange change) {
        html.open("table", "").open("tbody", "");
        for (PathChange part : change.parts()) {
            html.open("tr", "").element("th", "", part.path()).open("td", "");
            HtmlLines.pair(html, part.values());
            html.close("td").close("tr");
        }
        html.close("tbody").close("table");
        more(change.left(), "part");
    }

    private void error(ErrorChange error) {
        WordDiff words = WordDiff.between(error.before(), error.after());
        if (!error.before().equals(error.after())) {
            html.open("pre", "");
            HtmlLines.line(html, new MarkedLine(Tag.REMOVED, words.before()));
            HtmlLines.line(html, new MarkedLine(Tag.ADDED, words.after()));
            html.close("pre");
        }
        HtmlLines.hunks(html, error.traceback());
    }
}
