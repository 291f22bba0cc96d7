package dev.cellar.notebook.diff.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The free cells of a document by their words, so that those like a given cell are found without looking at all. Only
 * cells that share one of its rarest words are looked at, and of those with a common word only the nearest: the time
 * grows with the number of cells, not with its square.
 */
final class LikeCells {

    private static final int RAREST_WORDS = 6;
    private static final int MOST_PER_WORD = 24;

    private final Side side;
    private final Map<Integer, List<Integer>> placesByWord = new HashMap<>();

    LikeCells(Side side) {
        this.side = side;
        for (int place = 0; place < side.size(); place++) {
            if (side.isFree(place)) {
                for (int word : side.bag(place).distinct()) {
                    placesByWord.computeIfAbsent(word, key -> new ArrayList<>()).add(place);
                }
            }
        }
    }

    /** Places of free cells of the same type that may be like this cell of the other side. */
    Set<Integer> candidates(Side other, int place) {
        int expected = other.size() == 0 ? 0 : (int) ((long) place * side.size() / other.size());
        Set<Integer> found = new TreeSet<>();
        Arrays.stream(other.bag(place).distinct())
                .boxed()
                .map(word -> placesByWord.getOrDefault(word, List.of()))
                .filter(places -> !places.isEmpty())
                .sorted(Comparator.comparingInt(List::size))
                .limit(RAREST_WORDS)
                .forEach(places -> found.addAll(nearest(places, expected)));
        found.removeIf(like -> !side.isFree(like)
                || !side.cell(like).type().equals(other.cell(place).type()));
        return found;
    }

    private static List<Integer> nearest(List<Integer> places, int expected) {
        int found = Collections.binarySearch(places, expected);
        int middle = found < 0 ? -found - 1 : found;
        int start = Math.max(0, Math.min(middle - MOST_PER_WORD / 2, places.size() - MOST_PER_WORD));
        return places.subList(start, Math.min(places.size(), start + MOST_PER_WORD));
    }
}
