package dev.cellar.tracking.compare;

import dev.cellar.notebook.diff.DiffSection.Row;
import dev.cellar.tracking.model.Variable;
import dev.cellar.tracking.model.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Variables that came, went, or have another value. Those that one side had no time to look at are left out. */
final class VariableRows {
    private VariableRows() {}

    static List<Row> between(@Nullable Variables before, @Nullable Variables after) {
        if (before == null || after == null) {
            return List.of();
        }
        Map<String, Value> was = values(before);
        Map<String, Value> is = values(after);
        was.keySet().removeAll(after.leftOut());
        is.keySet().removeAll(before.leftOut());
        return Sides.rows(was, is, Value::shown, VariableRows::changed);
    }

    private static Row changed(String name, Value before, Value after) {
        List<String> remarks = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            remarks.add("was " + before.type() + ", is " + after.type());
        } else if (before.shown().equals(after.shown())) {
            remarks.add("its content differs");
        }
        return Row.changed(name, before.shown(), after.shown(), String.join(", ", remarks));
    }

    private static Map<String, Value> values(Variables variables) {
        return variables.seen().stream()
                .collect(Collectors.toMap(Variable::name, Value::of, (first, second) -> second, TreeMap::new));
    }

    /** What a variable is and holds; equal where nothing that is known of it differs. */
    private record Value(
            String type, String shown, @Nullable String hash) {
        static Value of(Variable variable) {
            return new Value(variable.declaredType(), variable.preview(), variable.hash());
        }

        /** A hash that only one side has says nothing. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Value that
                    && type.equals(that.type)
                    && shown.equals(that.shown)
                    && (hash == null || that.hash == null || hash.equals(that.hash));
        }

        @Override
        public int hashCode() {
            return Objects.hash(type, shown);
        }
    }
}
