package dev.cellar.magics.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns and rows of texts, to be rendered for a terminal ({@link TextTable}) or a page.
 *
 * <pre>{@code
 * Table.builder().right("Version").left("Title").row("@12", "model.fit(x)").build()
 * }</pre>
 */
public record Table(List<Column> columns, List<List<String>> rows) {
    /** Which side a column's cells keep to: numbers right, words left. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /** A column's heading and side. */
    public record Column(String title, Align align) {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells in a table of " + columns.size());
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects columns, then rows. Not thread-safe. */
    public static final class Builder {
        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();

        private Builder() {}

        public Builder left(String title) {
            columns.add(new Column(title, Align.LEFT));
            return this;
        }

        public Builder right(String title) {
            columns.add(new Column(title, Align.RIGHT));
            return this;
        }

        public Builder row(String... cells) {
            rows.add(List.of(cells));
            return this;
        }

        public Table build() {
            return new Table(columns, rows);
        }
    }
}
