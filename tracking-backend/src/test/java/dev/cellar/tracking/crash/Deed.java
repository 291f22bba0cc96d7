package dev.cellar.tracking.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the writers hand over, as it follows from its number: whoever knows the number knows what must be there. */
final class Deed {
    static final String METRIC = "loss";

    private Deed() {}

    static double value(long step) {
        return 1.0 / (step + 1);
    }

    static String code(int cell) {
        return "cell " + cell;
    }

    static String printed(int cell) {
        return "out " + cell + " " + "x".repeat(cell * 977 % 20_000);
    }

    static byte[] artifact(int cell) {
        return ("artifact " + cell + " ").repeat(1 + cell * 131 % 3_000).getBytes(UTF_8);
    }
}
