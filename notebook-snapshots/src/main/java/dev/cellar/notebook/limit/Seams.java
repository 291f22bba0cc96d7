package dev.cellar.notebook.limit;

/** Where a text may be cut. An answer never keeps more than was asked for. */
public interface Seams {
    /** Anywhere. */
    Seams ANYWHERE = new Seams() {};

    /**
     * Where what comes before a cut may end.
     *
     * @param text around the cut
     * @param at where the cut would be
     * @return {@code at}, or a place before it
     */
    default int before(String text, int at) {
        return at;
    }

    /** Where what comes after a cut may begin: {@code at}, or a place after it. */
    default int after(String text, int at) {
        return at;
    }
}
