package dev.cellar.magics.table;

import dev.cellar.magics.text.Humanise;

/** How far a number went, with an arrow that says where: {@code ▲ 0.021}. */
public final class Change {
    private Change() {}

    /** The arrow follows the number, whichever direction is the better one. */
    public static String of(double delta) {
        if (delta == 0) {
            return "=";
        }
        return (delta > 0 ? "▲ " : "▼ ") + Humanise.number(Math.abs(delta));
    }
}
