package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.internal.Pair;
import dev.cellar.notebook.diff.internal.Sequences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds which row of one table is which of the other. Stateless. */
final class TableRows {

    private TableRows() {}

    /**
     * Every row of both tables.
     *
     * @param shared the columns that both tables have
     */
    static List<Pair> match(List<List<String>> before, List<List<String>> after, List<Pair> shared) {
        List<String> names =
                before.stream().map(row -> row.get(shared.get(0).before())).toList();
        List<String> laterNames =
                after.stream().map(row -> row.get(shared.get(0).after())).toList();
        if (nameRows(names, laterNames)) {
            return byName(names, laterNames);
        }
        return Sequences.match(
                before.stream()
                        .map(row -> shared.stream()
                                .map(column -> row.get(column.before()))
                                .toList())
                        .toList(),
                after.stream()
                        .map(row -> shared.stream()
                                .map(column -> row.get(column.after()))
                                .toList())
                        .toList(),
                (row, other) -> true);
    }

    /** Whether each name stands for one row, and half of them for a row of both tables. */
    private static boolean nameRows(List<String> before, List<String> after) {
        HashSet<String> names = new HashSet<>(before);
        HashSet<String> laterNames = new HashSet<>(after);
        boolean unique = names.size() == before.size() && laterNames.size() == after.size();
        int fewer = Math.min(names.size(), laterNames.size());
        names.retainAll(laterNames);
        return unique && names.size() * 2 >= fewer && !names.isEmpty();
    }

    /** In the order of the later table; a row that is gone stands before the next that both have. */
    private static List<Pair> byName(List<String> before, List<String> after) {
        Map<String, Integer> later = new HashMap<>();
        for (int j = 0; j < after.size(); j++) {
            later.put(after.get(j), j);
        }
        Map<String, Integer> earlier = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            earlier.put(before.get(i), i);
        }
        List<Pair> pairs = new ArrayList<>();
        int shown = 0;
        for (int j = 0; j < after.size(); j++) {
            int i = earlier.getOrDefault(after.get(j), Pair.NONE);
            while (shown < i) {
                addIfGone(pairs, before, shown++, later);
            }
            pairs.add(new Pair(i, j));
        }
        while (shown < before.size()) {
            addIfGone(pairs, before, shown++, later);
        }
        return pairs;
    }

    private static void addIfGone(List<Pair> pairs, List<String> before, int row, Map<String, Integer> later) {
        if (!later.containsKey(before.get(row))) {
            pairs.add(new Pair(row, Pair.NONE));
        }
    }
}
