package dev.cellar.notebook.diff.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.notebook.diff.internal.JsonItems;
import dev.cellar.notebook.diff.internal.Pair;
import dev.cellar.notebook.diff.internal.Sequences;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares JSON values part by part. One use. */
final class JsonComparison {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$-]*");

    private final PathChanges changes = new PathChanges();

    private JsonComparison() {}

    /** Empty if they are equal. */
    static Optional<StructureChange> between(String type, JsonNode before, JsonNode after) {
        JsonComparison comparison = new JsonComparison();
        comparison.compare("$", before, after);
        return comparison.changes.of(type);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> keys = new TreeSet<>();
            before.fieldNames().forEachRemaining(keys::add);
            after.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> compareOrAdd(path + step(key), before.path(key), after.path(key)));
        } else if (before.isArray() && after.isArray()) {
            compareLists(path, JsonItems.of(before), JsonItems.of(after));
        } else {
            changes.add(path, text(before), text(after));
        }
    }

    private void compareLists(String path, List<JsonNode> before, List<JsonNode> after) {
        for (Pair pair : Sequences.match(before, after, (one, other) -> one.getNodeType() == other.getNodeType())) {
            if (pair.isBoth()) {
                compare(path + "[" + pair.after() + "]", before.get(pair.before()), after.get(pair.after()));
            } else if (pair.isRemoved()) {
                changes.add(path + "[" + pair.before() + "]", text(before.get(pair.before())), null);
            } else {
                changes.add(path + "[" + pair.after() + "]", null, text(after.get(pair.after())));
            }
        }
    }

    private void compareOrAdd(String path, JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            changes.add(path, null, text(after));
        } else if (after.isMissingNode()) {
            changes.add(path, text(before), null);
        } else {
            compare(path, before, after);
        }
    }

    private static String step(String key) {
        return NAME.matcher(key).matches() ? "." + key : "[\"" + key.replace("\"", "\\\"") + "\"]";
    }

    private static String text(JsonNode value) {
        return value.toString();
    }
}
