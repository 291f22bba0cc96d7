package dev.cellar.magics.internal;

import dev.cellar.magics.KernelView;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.HtmlCard;
import dev.cellar.magics.card.TextCard;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Shows cards below the cell that is running. Thread-safe. */
public final class CardDisplay {
    /** Most titles remembered; what comes after that many different warnings is left unsaid. */
    private static final int REMEMBERED = 100;

    private final KernelView kernel;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    public CardDisplay(KernelView kernel) {
        this.kernel = kernel;
    }

    public void show(Card card) {
        kernel.display(Map.of(
                "text/plain", TextCard.render(card, TextCard.DEFAULT_WIDTH),
                "text/html", HtmlCard.render(card)));
    }

    /** Shows a card unless one with the same title was shown here before: a loop says it once, not a thousand times. */
    public void showOnce(Card card) {
        if (shown.size() < REMEMBERED && shown.add(card.title())) {
            show(card);
        }
    }
}
