package dev.cellar.magics.card;

import dev.cellar.magics.text.SingleLine;
import java.util.List;

/**
 * A unified diff: lines that begin with {@code +}, {@code -} or a space, hunk headers that begin with {@code @@}, and
 * headings. In HTML what was added and removed is also marked as such, which shows where colours are dropped.
 */
public record DiffBlock(List<String> lines) implements Block {
    private static final String ADDED = "<ins style=\"text-decoration:none;background:rgba(46,160,67,.2)\">";
    private static final String REMOVED = "<del style=\"text-decoration:none;background:rgba(224,49,49,.2)\">";
    private static final String HEADER = "<span style=\"opacity:.6\">";

    public DiffBlock {
        lines = lines.stream().map(line -> line.replace("\t", "    ")).toList();
    }

    @Override
    public String html() {
        StringBuilder html = new StringBuilder("<pre style=\"margin:4px 0 0 14px\">");
        for (String line : lines) {
            html.append(marked(line)).append('\n');
        }
        return html.append("</pre>").toString();
    }

    private static String marked(String line) {
        String text = Html.escape(line);
        if (line.startsWith("+")) {
            return ADDED + text + "</ins>";
        }
        if (line.startsWith("-")) {
            return REMOVED + text + "</del>";
        }
        if (line.startsWith("@@")) {
            return HEADER + text + "</span>";
        }
        return line.isEmpty() || line.startsWith(" ") ? text : "<strong>" + text + "</strong>";
    }

    @Override
    public List<String> text(int width) {
        return lines.stream().map(SingleLine::of).toList();
    }
}
