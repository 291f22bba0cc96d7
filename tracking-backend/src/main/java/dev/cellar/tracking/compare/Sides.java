package dev.cellar.tracking.compare;

import dev.cellar.notebook.diff.DiffSection.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Named values of two sides as rows of a difference, by name; values that are equal make none. */
final class Sides {
    private Sides() {}

    /** Says how a value that both sides have differs. */
    interface Changed<V> {
        Row row(String name, V before, V after);
    }

    static List<Row> rows(Map<String, String> before, Map<String, String> after) {
        return rows(before, after, Function.identity(), Row::changed);
    }

    static <V> List<Row> rows(
            Map<String, V> before, Map<String, V> after, Function<V, String> text, Changed<V> changed) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            V was = before.get(name);
            V is = after.get(name);
            if (was == null && is != null) {
                rows.add(Row.added(name, text.apply(is)));
            } else if (was != null && is == null) {
                rows.add(Row.removed(name, text.apply(was)));
            } else if (was != null && is != null && !was.equals(is)) {
                rows.add(changed.row(name, was, is));
            }
        }
        return rows;
    }
}
