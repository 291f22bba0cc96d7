package dev.cellar.magics.card;

/**
 * A card as an HTML fragment. Text keeps the colour of the page, so that it reads in light and dark themes; it needs no
 * style sheet and no script, and stays readable where style attributes are dropped.
 */
public final class HtmlCard {
    private static final String ASIDE = "&emsp;<span style=\"opacity:.75\">";

    private HtmlCard() {}

    public static String render(Card card) {
        StringBuilder html = new StringBuilder("<div style=\"line-height:1.45\"><div>");
        if (card.mark() != Mark.NONE) {
            html.append("<span style=\"color:")
                    .append(card.mark().colour())
                    .append("\">")
                    .append(card.mark().sign())
                    .append("</span> ");
        }
        html.append("<strong>").append(Html.escape(card.title())).append("</strong>");
        card.asides()
                .forEach(aside -> html.append(ASIDE).append(Html.escape(aside)).append("</span>"));
        html.append("</div>");
        card.blocks().forEach(block -> html.append(block.html()));
        return html.append("</div>").toString();
    }
}
