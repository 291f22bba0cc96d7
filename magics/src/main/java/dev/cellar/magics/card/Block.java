package dev.cellar.magics.card;

import java.util.List;

/** One part of a card's body, immutable. It says the same in HTML and in text. */
public interface Block {
    /**
     * A fragment that is safe to show: everything from outside is escaped. Its meaning is carried by its structure, for
     * some viewers drop the style attributes.
     */
    String html();

    /**
     * Lines without line ends.
     *
     * @param width columns there are; only what can be cut keeps to them
     */
    List<String> text(int width);
}
