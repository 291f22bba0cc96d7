package dev.cellar.magics.card;

import dev.cellar.magics.text.SingleLine;
import java.util.List;

/** One line of plain words. */
public record Remark(String words) implements Block {
    @Override
    public String html() {
        return "<div style=\"margin:2px 0 0 14px;opacity:.8\"><small>" + Html.escape(words) + "</small></div>";
    }

    @Override
    public List<String> text(int width) {
        return List.of(SingleLine.of(words));
    }
}
