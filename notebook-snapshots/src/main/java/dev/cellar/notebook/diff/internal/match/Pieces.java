package dev.cellar.notebook.diff.internal.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds cells whose text is spread over neighbouring cells of the other side: split ones, and with the sides the other
 * way round merged ones. A neighbour is a piece when most of its words are among those that the whole has and its other
 * pieces have not.
 */
final class Pieces {

    private static final double LEAST_CONTAINED = 0.75;

    /** A cell without a partner must be found again in its pieces for this much of its words. */
    private static final double LEAST_COVERED = 0.6;

    private static final int FEWEST_SHARED_WORDS = 2;

    private final Side wholes;
    private final Side pieces;

    Pieces(Side wholes, Side pieces) {
        this.wholes = wholes;
        this.pieces = pieces;
    }

    /** Gives cells that have one partner the pieces beside it. */
    void besidePartners() {
        for (int place = 0; place < wholes.size(); place++) {
            List<Integer> partners = wholes.partners(place);
            if (partners.size() == 1 && pieces.partners(partners.get(0)).size() == 1) {
                int partner = partners.get(0);
                for (int piece : around(place, partner)) {
                    Side.link(wholes, place, pieces, piece);
                }
            }
        }
    }

    /** Finds two pieces or more for cells that have no partner. */
    void ofFreeCells() {
        LikeCells free = new LikeCells(pieces);
        for (int place = 0; place < wholes.size(); place++) {
            int whole = place;
            Optional<Integer> seed = wholes.isFree(whole)
                    ? free.candidates(wholes, whole).stream()
                            .filter(candidate -> isPiece(whole, wholes.bag(whole), candidate))
                            .max(Comparator.comparingInt(
                                    candidate -> pieces.bag(candidate).size()))
                    : Optional.empty();
            seed.ifPresent(first -> linkIfCovered(whole, first));
        }
    }

    private void linkIfCovered(int whole, int first) {
        List<Integer> found = around(whole, first);
        found.add(first);
        WordBag left = wholes.bag(whole);
        for (int piece : found) {
            left = left.without(pieces.bag(piece));
        }
        int covered = wholes.bag(whole).size() - left.size();
        if (found.size() > 1 && covered >= LEAST_COVERED * wholes.bag(whole).size()) {
            found.forEach(piece -> Side.link(wholes, whole, pieces, piece));
        }
    }

    /** The free pieces of a whole on both sides of one that it has. */
    private List<Integer> around(int whole, int first) {
        if (!pieces.isFree(first - 1) && !pieces.isFree(first + 1)) {
            return new ArrayList<>();
        }
        List<Integer> found = new ArrayList<>();
        WordBag left = wholes.bag(whole).without(pieces.bag(first));
        for (int step : new int[] {-1, 1}) {
            for (int next = first + step; pieces.isFree(next) && isPiece(whole, left, next); next += step) {
                found.add(next);
                left = left.without(pieces.bag(next));
            }
        }
        return found;
    }

    private boolean isPiece(int whole, WordBag left, int candidate) {
        WordBag words = pieces.bag(candidate);
        if (!pieces.cell(candidate).type().equals(wholes.cell(whole).type())
                || words.containedIn(left) < LEAST_CONTAINED) {
            return false;
        }
        return words.shared(left) >= FEWEST_SHARED_WORDS
                || lines(wholes, whole).contains(pieces.cell(candidate).source().strip());
    }

    private static Set<String> lines(Side side, int place) {
        return side.cell(place).source().lines().map(String::strip).collect(Collectors.toSet());
    }
}
