package dev.cellar.notebook;

import java.util.Comparator;

/**
 * Orders strings by code point, as Python does. {@link String#compareTo} compares UTF-16 units, which puts an emoji
 * before U+FFFD.
 */
final class CodePointOrder implements Comparator<String> {

    static final CodePointOrder INSTANCE = new CodePointOrder();

    private CodePointOrder() {}

    @Override
    public int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        int i = 0;
        while (i < shared) {
            int left = a.codePointAt(i);
            int right = b.codePointAt(i);
            if (left != right) {
                return Integer.compare(left, right);
            }
            i += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }
}
