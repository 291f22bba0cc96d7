package dev.cellar.magics.card;

import dev.cellar.magics.text.SingleLine;
import java.util.List;

/** One line that a card is about, as plain as its title's facts. */
public record Statement(String words) implements Block {
    @Override
    public String html() {
        return "<div style=\"margin:2px 0 0 14px;white-space:pre-wrap\">" + Html.escape(words) + "</div>";
    }

    @Override
    public List<String> text(int width) {
        return List.of(SingleLine.of(words));
    }
}
