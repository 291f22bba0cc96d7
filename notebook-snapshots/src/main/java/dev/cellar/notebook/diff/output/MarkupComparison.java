package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.LineDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Compares HTML and SVG: tables cell by cell, everything else element by element. Nothing is fetched and nothing runs.
 * Stateless.
 */
final class MarkupComparison {

    /** Longer documents are compared as lines. */
    private static final int MOST_CHARACTERS = 2 << 20;

    private MarkupComparison() {}

    /** None if they say the same, however they are written. */
    static List<OutputChange> between(String type, String before, String after) {
        if (before.length() + after.length() > MOST_CHARACTERS) {
            return List.of(new TextChange(type, LineDiff.between(PlainText.lines(before), PlainText.lines(after))));
        }
        Element earlier = parse(type, before);
        Element later = parse(type, after);
        List<OutputChange> changes =
                new ArrayList<>(type.equals(MimeRank.HTML) ? tables(type, earlier, later) : List.of());
        ElementComparison.between(type, earlier, later).ifPresent(changes::add);
        return changes;
    }

    private static Element parse(String type, String text) {
        return type.equals(MimeRank.HTML)
                ? Jsoup.parseBodyFragment(text).body()
                : Jsoup.parse(text, "", Parser.xmlParser());
    }

    /** Takes the tables that it tells about out of both documents. */
    private static List<OutputChange> tables(String type, Element before, Element after) {
        List<Element> earlier = HtmlTable.outermost(before);
        List<Element> later = HtmlTable.outermost(after);
        List<OutputChange> changes = new ArrayList<>();
        for (int i = 0; i < earlier.size() && earlier.size() == later.size(); i++) {
            Optional<OutputChange> change =
                    TableComparison.between(type, HtmlTable.read(earlier.get(i)), HtmlTable.read(later.get(i)));
            if (change.isPresent()) {
                changes.add(change.get());
                earlier.get(i).remove();
                later.get(i).remove();
            }
        }
        return changes;
    }
}
