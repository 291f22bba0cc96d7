package dev.cellar.tracking.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the place of a secret: {@code {{secret:github-token:1f3a9c0b2d4e5f60}}}, its kind and an HMAC of it under
 * a key that never leaves the store. Equal secrets have equal marks, so that a comparison still sees whether one changed,
 * and nobody without the key can try guesses against it.
 */
record Mark(String kind, String hmac) {
    /** What every mark begins with. */
    static final String START = "{{secret:";

    static final Pattern PATTERN = Pattern.compile("\\{\\{secret:([a-z0-9-]{1,40}):([0-9a-f]{16})}}");

    static Mark of(Matcher matcher) {
        return new Mark(matcher.group(1), matcher.group(2));
    }

    static boolean isOne(String text) {
        return PATTERN.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "{{secret:" + kind + ":" + hmac + "}}";
    }
}
