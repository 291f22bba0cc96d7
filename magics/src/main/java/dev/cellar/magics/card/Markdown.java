package dev.cellar.magics.card;

import dev.cellar.magics.text.SingleLine;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A Markdown text: rendered in HTML, as it was typed in text. HTML inside it is escaped, script links are dropped. */
public record Markdown(String source) implements Block {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    @Override
    public String html() {
        return "<div style=\"margin:4px 0 0 14px\">" + RENDERER.render(PARSER.parse(source)) + "</div>";
    }

    @Override
    public List<String> text(int width) {
        return source.strip().lines().map(SingleLine::of).toList();
    }
}
