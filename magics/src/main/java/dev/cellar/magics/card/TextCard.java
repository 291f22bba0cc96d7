package dev.cellar.magics.card;

import dev.cellar.magics.text.SingleLine;

/** A card as plain text, lines ended by {@code \n} but the last. */
public final class TextCard {
    /** Columns of an output area, about. */
    public static final int DEFAULT_WIDTH = 100;

    private static final String INDENT = "  ";
    private static final String GAP = "   ";

    private TextCard() {}

    public static String render(Card card, int width) {
        StringBuilder text = new StringBuilder();
        if (card.mark() != Mark.NONE) {
            text.append(card.mark().sign()).append(' ');
        }
        text.append(SingleLine.of(card.title()));
        card.asides().forEach(aside -> text.append(GAP).append(SingleLine.of(aside)));
        for (Block block : card.blocks()) {
            for (String line : block.text(width - INDENT.length())) {
                text.append('\n').append((INDENT + line).stripTrailing());
            }
        }
        return text.toString();
    }
}
