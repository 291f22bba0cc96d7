package dev.cellar.notebook.diff;

import java.util.List;
import java.util.Objects;

/**
 * What differs beside the cells, such as the params of the two runs: names with a value before and after. Whoever knows
 * them makes the sections; the renderers show them below the cells.
 *
 * @param title what it is about: {@code params}, {@code environment}
 * @param rows what differs, in order
 */
public record DiffSection(String title, List<Row> rows) {

    /** Copies the list. */
    public DiffSection {
        Objects.requireNonNull(title, "title");
        rows = List.copyOf(rows);
    }

    /**
     * A named value that differs.
     *
     * @param tag on which side there is one; {@link LineDiff.Tag#EQUAL} for both
     * @param name its name
     * @param value what it is on either side; empty where there is none
     * @param remark what else is to be said of it, such as {@code better}; empty for nothing
     */
    public record Row(LineDiff.Tag tag, String name, ValuePair value, String remark) {

        /** Checks that all are there. */
        public Row {
            Objects.requireNonNull(tag, "tag");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(remark, "remark");
        }

        /** A value that both sides have. */
        public static Row changed(String name, String before, String after) {
            return changed(name, before, after, "");
        }

        /** A value that both sides have, and what else is to be said of it. */
        public static Row changed(String name, String before, String after, String remark) {
            return new Row(LineDiff.Tag.EQUAL, name, new ValuePair(before, after), remark);
        }

        /** A value that only the later side has. */
        public static Row added(String name, String after) {
            return new Row(LineDiff.Tag.ADDED, name, new ValuePair("", after), "");
        }

        /** A value that only the earlier side has. */
        public static Row removed(String name, String before) {
            return new Row(LineDiff.Tag.REMOVED, name, new ValuePair(before, ""), "");
        }
    }
}
