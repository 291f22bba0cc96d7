package dev.cellar.notebook.diff;

import dev.cellar.notebook.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds which cell of one document is which of the other: by the id that the files give, then by type and whole source,
 * then, the likest first, by sources that share half of their words. One use.
 */
final class CellMatcher {

    static final int NONE = -1;

    private static final double LEAST_LIKENESS = 0.5;

    private final List<Cell> before;
    private final List<Cell> after;
    private final int[] partners;
    private final boolean[] taken;

    CellMatcher(List<Cell> before, List<Cell> after) {
        this.before = before;
        this.after = after;
        partners = new int[before.size()];
        Arrays.fill(partners, NONE);
        taken = new boolean[after.size()];
    }

    /** For each cell of the earlier document its place in the later one, or {@link #NONE}. */
    int[] call() {
        matchBy(cell -> cell.syntheticId() ? null : cell.id());
        matchBy(cell -> cell.type().name() + "\n" + cell.source());
        matchByLikeness();
        return partners;
    }

    private void matchBy(Function<Cell, @Nullable String> key) {
        Map<String, List<Integer>> free = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            String value = taken[i] ? null : key.apply(after.get(i));
            if (value != null) {
                free.computeIfAbsent(value, k -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < before.size(); i++) {
            String value = partners[i] == NONE ? key.apply(before.get(i)) : null;
            List<Integer> candidates = value == null ? List.of() : free.getOrDefault(value, List.of());
            if (!candidates.isEmpty()) {
                pair(i, candidates.remove(0));
            }
        }
    }

    private record Candidate(int before, int after, double likeness) {}

    private void matchByLikeness() {
        List<Candidate> candidates = new ArrayList<>();
        Map<Integer, WordBag> bags = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (partners[i] == NONE) {
                WordBag bag = WordBag.of(before.get(i).source());
                for (int j = 0; j < after.size(); j++) {
                    if (!taken[j] && before.get(i).type().equals(after.get(j).type())) {
                        String source = after.get(j).source();
                        WordBag other = bags.computeIfAbsent(j, k -> WordBag.of(source));
                        candidates.add(new Candidate(i, j, bag.likeness(other)));
                    }
                }
            }
        }
        candidates.removeIf(candidate -> candidate.likeness() < LEAST_LIKENESS);
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        for (Candidate candidate : candidates) {
            if (partners[candidate.before()] == NONE && !taken[candidate.after()]) {
                pair(candidate.before(), candidate.after());
            }
        }
    }

    private void pair(int earlier, int later) {
        partners[earlier] = later;
        taken[later] = true;
    }
}
