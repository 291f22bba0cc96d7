package dev.cellar.notebook.diff.render;

import dev.cellar.notebook.diff.LineDiff;
import dev.cellar.notebook.diff.LineDiff.Tag;
import dev.cellar.notebook.diff.MarkedLine;
import dev.cellar.notebook.diff.Segment;
import dev.cellar.notebook.diff.ValuePair;
import java.util.List;

/** Lines and values in HTML, what changed in {@code <del>} and {@code <ins>}. Stateless. */
final class HtmlLines {

    private HtmlLines() {}

    static void hunks(Markup html, LineDiff diff) {
        html.open("pre", "");
        for (Hunk hunk : Hunk.of(diff)) {
            html.element("span", "cd-l cd-dim", hunk.header()).lineBreak();
            hunk.lines().forEach(line -> line(html, line));
        }
        html.close("pre");
    }

    static void plain(Markup html, Tag tag, List<String> lines) {
        html.open("pre", "");
        lines.forEach(line -> line(html, new MarkedLine(tag, List.of(new Segment(line, false)))));
        html.close("pre");
    }

    /** Of a line that came or went as a whole all is marked, of one that changed its words. */
    static void line(Markup html, MarkedLine line) {
        boolean words = line.segments().stream().anyMatch(Segment::changed);
        switch (line.tag()) {
            case EQUAL -> html.open("span", "cd-l").text(" ");
            case REMOVED -> html.open("span", "cd-l cd-del").text("-");
            case ADDED -> html.open("span", "cd-l cd-ins").text("+");
        }
        String element = line.tag() == Tag.REMOVED ? "del" : "ins";
        for (Segment segment : line.segments()) {
            if (segment.changed() || (!words && line.tag() != Tag.EQUAL)) {
                html.element(element, words ? "cd-w" : "", segment.text());
            } else {
                html.text(segment.text());
            }
        }
        html.close("span").lineBreak();
    }

    /** A value, or the earlier one struck out, the later one, and by how much a number changed. */
    static void pair(Markup html, ValuePair value) {
        if (!value.isChanged()) {
            html.text(value.after());
            return;
        }
        if (!value.before().isEmpty()) {
            html.element("del", "cd-w", value.before());
        }
        if (!value.before().isEmpty() && !value.after().isEmpty()) {
            html.text(" → ");
        }
        if (!value.after().isEmpty()) {
            html.element("ins", "cd-w", value.after());
        }
        if (value.relative().isPresent()) {
            html.text(" ")
                    .element("small", "", DiffWords.percent(value.relative().getAsDouble()));
        }
    }
}
