package dev.cellar.kernel.internal.shell;

/** The colours of a traceback. */
final class Ansi {
    private static final String RESET = "\u001b[0m";

    private Ansi() {}

    static String error(String text) {
        return "\u001b[1;31m" + text + RESET;
    }

    static String place(String text) {
        return "\u001b[32m" + text + RESET;
    }
}
