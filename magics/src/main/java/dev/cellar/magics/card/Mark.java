package dev.cellar.magics.card;

/** The sign before a card's title. Its colour is a mid-tone that reads on white and on black. */
public enum Mark {
    RECORDING("●", "#e03131"),
    IDLE("○", "#868e96"),
    DONE("✓", "#2f9e44"),
    FAILED("✗", "#e03131"),
    WARNING("▲", "#e8890c"),
    NONE("", "");

    private final String sign;
    private final String colour;

    Mark(String sign, String colour) {
        this.sign = sign;
        this.colour = colour;
    }

    public String sign() {
        return sign;
    }

    String colour() {
        return colour;
    }
}
