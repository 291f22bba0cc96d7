package dev.cellar.tracking.internal.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

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

    Query bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.bind(i, values.get(i));
        }
        return query;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
