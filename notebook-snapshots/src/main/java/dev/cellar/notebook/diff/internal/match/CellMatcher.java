package dev.cellar.notebook.diff.internal.match;

import dev.cellar.notebook.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds which cell of one document is which of the other: by the id that the files give, then by type and whole source,
 * then, the likest first, by sources that share half of their words; cells that were split or merged by the neighbours
 * that hold the rest. One use.
 */
public final class CellMatcher {

    private static final double LEAST_LIKENESS = 0.5;

    private final Side before;
    private final Side after;

    /** For the cells of the earlier and of the later document. */
    public CellMatcher(List<Cell> before, List<Cell> after) {
        Vocabulary vocabulary = new Vocabulary();
        this.before = new Side(before, vocabulary);
        this.after = new Side(after, vocabulary);
    }

    /**
     * Every cell of both documents in one group, in the order of the later document; one that is gone stands after the
     * cell that it followed.
     */
    public List<CellGroup> call() {
        matchBy(cell -> cell.syntheticId() ? null : cell.id());
        matchBy(cell -> cell.type().name() + "\n" + cell.source());
        addPieces();
        matchByLikeness();
        addPieces();
        new Pieces(before, after).ofFreeCells();
        new Pieces(after, before).ofFreeCells();
        return Groups.of(before, after);
    }

    private void addPieces() {
        new Pieces(before, after).besidePartners();
        new Pieces(after, before).besidePartners();
    }

    private void matchBy(Function<Cell, @Nullable String> key) {
        Map<String, List<Integer>> free = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            String value = after.isFree(i) ? key.apply(after.cell(i)) : null;
            if (value != null) {
                free.computeIfAbsent(value, k -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < before.size(); i++) {
            String value = before.isFree(i) ? key.apply(before.cell(i)) : null;
            List<Integer> candidates = value == null ? List.of() : free.getOrDefault(value, List.of());
            if (!candidates.isEmpty()) {
                Side.link(before, i, after, candidates.remove(0));
            }
        }
    }

    private record Candidate(int before, int after, double likeness) {

        int distance() {
            return Math.abs(before - after);
        }
    }

    private void matchByLikeness() {
        LikeCells free = new LikeCells(after);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (before.isFree(i)) {
                for (int j : free.candidates(before, i)) {
                    double likeness = before.bag(i).likeness(after.bag(j));
                    if (likeness >= LEAST_LIKENESS) {
                        candidates.add(new Candidate(i, j, likeness));
                    }
                }
            }
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::likeness).reversed().thenComparingInt(Candidate::distance));
        for (Candidate candidate : candidates) {
            if (before.isFree(candidate.before()) && after.isFree(candidate.after())) {
                Side.link(before, candidate.before(), after, candidate.after());
            }
        }
    }
}
