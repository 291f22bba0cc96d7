package dev.cellar.notebook.diff.internal.match;

import dev.cellar.notebook.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one document, and for each the places of those it is in the other one. Not thread-safe. */
final class Side {

    private final List<Cell> cells;
    private final Vocabulary vocabulary;
    private final List<List<Integer>> partners = new ArrayList<>();
    private final @Nullable WordBag[] bags;

    Side(List<Cell> cells, Vocabulary vocabulary) {
        this.cells = cells;
        this.vocabulary = vocabulary;
        bags = new WordBag[cells.size()];
        cells.forEach(cell -> partners.add(new ArrayList<>(1)));
    }

    int size() {
        return cells.size();
    }

    Cell cell(int place) {
        return cells.get(place);
    }

    /** Whether there is a cell at this place that has no partner yet. */
    boolean isFree(int place) {
        return place >= 0 && place < cells.size() && partners.get(place).isEmpty();
    }

    /** In the order of the other document. */
    List<Integer> partners(int place) {
        return partners.get(place);
    }

    WordBag bag(int place) {
        WordBag bag = bags[place];
        if (bag == null) {
            bag = vocabulary.bag(cells.get(place).source());
            bags[place] = bag;
        }
        return bag;
    }

    /** Says that a cell of one side is, or is part of, a cell of the other. */
    static void link(Side one, int place, Side other, int otherPlace) {
        insert(one.partners.get(place), otherPlace);
        insert(other.partners.get(otherPlace), place);
    }

    private static void insert(List<Integer> places, int place) {
        int at = 0;
        while (at < places.size() && places.get(at) < place) {
            at++;
        }
        places.add(at, place);
    }
}
