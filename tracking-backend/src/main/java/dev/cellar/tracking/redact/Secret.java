package dev.cellar.tracking.redact;

/**
 * A stretch of a text that nobody should read.
 *
 * @param kind such as {@code github-token} or {@code password}: lower-case letters, digits and {@code -}
 * @param start index of its first character
 * @param end index after its last
 */
record Secret(String kind, int start, int end) {
    Secret {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a secret is not empty: " + start + " to " + end);
        }
    }

    boolean overlaps(Secret other) {
        return start < other.end && other.start < end;
    }
}
