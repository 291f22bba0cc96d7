package dev.cellar.magics.card;

import dev.cellar.magics.text.SingleLine;
import java.util.List;

/** What the next block is. */
public record Heading(String words) implements Block {
    @Override
    public String html() {
        return "<div style=\"margin:6px 0 0 14px\"><em>" + Html.escape(words) + "</em></div>";
    }

    @Override
    public List<String> text(int width) {
        return List.of("", SingleLine.of(words));
    }
}
