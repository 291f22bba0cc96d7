package dev.cellar.magics.card;

import dev.cellar.magics.text.SingleLine;
import java.util.List;
import java.util.regex.Pattern;

/** Source or output as it stands, in a monospaced font; ANSI colours are left out. */
public record Preformatted(String content) implements Block {
    private static final Pattern ANSI =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)?)");

    public Preformatted {
        content = ANSI.matcher(content).replaceAll("").stripTrailing();
    }

    @Override
    public String html() {
        return "<pre style=\"margin:4px 0 0 14px\">" + Html.escape(content) + "</pre>";
    }

    @Override
    public List<String> text(int width) {
        return content.lines()
                .map(line -> SingleLine.of(line.replace("\t", "    ")))
                .toList();
    }
}
