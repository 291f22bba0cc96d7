package dev.cellar.notebook.diff;

import dev.cellar.notebook.diff.internal.Pair;
import dev.cellar.notebook.diff.internal.Sequences;
import dev.cellar.notebook.diff.internal.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Two lines word by word. White space between two changed words counts as changed with them.
 *
 * @param before the earlier line in stretches
 * @param after the later line in stretches
 * @param likeness the share of characters that both have, from 0 to 1
 */
public record WordDiff(List<Segment> before, List<Segment> after, double likeness) {

    /** Longer lines are not looked into. */
    private static final int MOST_CHARACTERS = 20_000;

    /** Copies the lists. */
    public WordDiff {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Compares two lines. */
    public static WordDiff between(String before, String after) {
        if (before.length() + after.length() > MOST_CHARACTERS) {
            return new WordDiff(List.of(new Segment(before, true)), List.of(new Segment(after, true)), 0);
        }
        return between(Tokens.of(before), Tokens.of(after));
    }

    static WordDiff between(List<String> before, List<String> after) {
        Stretches earlier = new Stretches();
        Stretches later = new Stretches();
        int shared = 0;
        int sizes = 0;
        for (Pair pair : Sequences.align(before, after)) {
            if (pair.isBoth()) {
                earlier.add(before.get(pair.before()), false);
                later.add(after.get(pair.after()), false);
                shared += weight(before.get(pair.before()));
                sizes += 2 * weight(before.get(pair.before()));
            } else {
                String token = pair.isRemoved() ? before.get(pair.before()) : after.get(pair.after());
                (pair.isRemoved() ? earlier : later).add(token, true);
                sizes += weight(token);
            }
        }
        return new WordDiff(earlier.list(), later.list(), sizes == 0 ? 1 : 2.0 * shared / sizes);
    }

    private static int weight(String token) {
        return token.isBlank() ? 0 : token.length();
    }

    private static final class Stretches {
        private final List<Segment> segments = new ArrayList<>();

        void add(String token, boolean changed) {
            if (changed && segments.size() > 1 && last().text().isBlank() && !last().changed()) {
                Segment blank = segments.remove(segments.size() - 1);
                append(blank.text(), true);
            }
            append(token, changed);
        }

        private void append(String text, boolean changed) {
            if (!segments.isEmpty() && last().changed() == changed) {
                Segment joined = segments.remove(segments.size() - 1);
                segments.add(new Segment(joined.text() + text, changed));
            } else {
                segments.add(new Segment(text, changed));
            }
        }

        private Segment last() {
            return segments.get(segments.size() - 1);
        }

        List<Segment> list() {
            return segments;
        }
    }
}
