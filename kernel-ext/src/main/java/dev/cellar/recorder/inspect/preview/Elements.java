package dev.cellar.recorder.inspect.preview;

import java.util.Iterator;
import java.util.StringJoiner;
import java.util.function.Function;

/** The first elements of something long. */
final class Elements {
    private static final int SHOWN = 10;

    private Elements() {}

    static <T> String list(Iterator<T> elements, String open, String close, Function<T, String> text) {
        StringJoiner joined = new StringJoiner(", ", open, close);
        for (int i = 0; elements.hasNext(); i++) {
            if (i == SHOWN) {
                joined.add("…");
                break;
            }
            joined.add(text.apply(elements.next()));
        }
        return joined.toString();
    }
}
