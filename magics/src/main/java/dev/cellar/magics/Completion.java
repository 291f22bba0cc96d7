package dev.cellar.magics;

import java.util.List;

/**
 * What could stand in place of a part of a line that is being typed.
 *
 * @param start where that part begins, in UTF-16 units of the text that was given
 * @param end where it ends: the cursor
 * @param candidates ready to be put there, quoted where they need it; the likely ones first
 */
public record Completion(int start, int end, List<String> candidates) {
    public Completion {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no part of a line: " + start + " to " + end);
        }
        candidates = List.copyOf(candidates);
    }

    /** Nothing is known that could stand at the cursor. */
    public static Completion none(int cursor) {
        return new Completion(cursor, cursor, List.of());
    }
}
