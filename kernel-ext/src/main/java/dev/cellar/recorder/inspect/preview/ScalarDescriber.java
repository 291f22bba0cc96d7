package dev.cellar.recorder.inspect.preview;

import java.util.Optional;

/** Numbers, texts, dates and the like. */
final class ScalarDescriber implements Describer {
    /** Digits of a number this long are millions; writing them out takes seconds. */
    private static final int LONGEST_NUMBER_BITS = 4096;

    private final int chars;

    ScalarDescriber(int chars) {
        this.chars = chars;
    }

    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        if (value instanceof String text) {
            return Optional.of(text(text).withBytes(2L * text.length()));
        }
        if (value instanceof StringBuilder text) {
            return Optional.of(text(text));
        }
        if (value instanceof Character character) {
            return Optional.of(Preview.of("'" + Texts.oneLine(String.valueOf(character)) + "'"));
        }
        if (!Immutables.is(value)) {
            return Optional.empty();
        }
        int bits = Sizes.bits(value);
        return Optional.of(Preview.of(
                bits > LONGEST_NUMBER_BITS ? "a number of " + bits + " bits" : Texts.oneLine(Immutables.text(value))));
    }

    private Preview text(CharSequence text) {
        String start = text.length() > chars ? text.subSequence(0, chars) + "…" : text.toString();
        return Preview.of("\"" + Texts.oneLine(start) + "\"", text.length());
    }
}
