package dev.cellar.magics.chart;

import dev.cellar.magics.card.TextCard;
import java.util.List;
import java.util.Map;

/**
 * A picture of numbers, immutable. Shown as {@code image/svg+xml}: JupyterLab and GitHub both show that as an image, for
 * which neither asks a sanitiser; where a front end will not show it, the text twin stands in.
 */
public sealed interface Chart permits LineChart, BarChart, ChartStack {
    /** What is to be drawn. */
    Drawing drawing();

    /**
     * The same in text, lines without line ends.
     *
     * @param width columns there are
     */
    List<String> text(int width);

    /** Both forms by their media types, to be displayed. */
    default Map<String, String> bundle() {
        return Map.of(
                "text/plain", String.join("\n", text(TextCard.DEFAULT_WIDTH)),
                "image/svg+xml", drawing().svg());
    }
}
