package dev.cellar.tracking.internal.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A statement in the making: its text, which never holds a value, and the values for its question marks in order. */
final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SqlText add(String sql, Object... given) {
        text.append(sql);
        Collections.addAll(values, given);
        return this;
    }

    /** A list in brackets. */
    SqlText list(List<?> given) {
        text.append('(')
                .append(String.join(", ", Collections.nCopies(given.size(), "?")))
                .append(')');
        values.addAll(given);
        return this;
    }

    /** For the question marks, in order. */
    Object[] values() {
        return values.toArray();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
