package dev.cellar.notebook.diff.nbdime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.diff.internal.JsonItems;
import dev.cellar.notebook.diff.internal.Pair;
import dev.cellar.notebook.diff.internal.Sequences;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes nbdime's operations. Those of a list are in the order of its places, what is added before what is removed. */
final class Operations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Operations() {}

    static ArrayNode objects(ObjectNode before, ObjectNode after) {
        ArrayNode operations = JSON.arrayNode();
        Set<String> keys = new TreeSet<>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            if (!after.has(key)) {
                operations.add(operation("remove").put("key", key));
            } else if (!before.has(key)) {
                operations.add(operation("add").put("key", key).set("value", after.get(key)));
            } else if (!before.get(key).equals(after.get(key))) {
                operations.add(changed(key, before.get(key), after.get(key)));
            }
        }
        return operations;
    }

    private static ObjectNode changed(String key, JsonNode before, JsonNode after) {
        if (Lines.isPatched(key, before, after)) {
            return patch(key, Lines.between(before.textValue(), after.textValue()));
        }
        return isPatched(before, after)
                ? patch(key, containers(before, after))
                : operation("replace").put("key", key).set("value", after);
    }

    /**
     * Operations on a list.
     *
     * @param pairs places of items that are one another, rising on both sides; every other item comes or goes
     */
    static ArrayNode lists(List<JsonNode> before, List<JsonNode> after, List<Pair> pairs) {
        ListOperations operations = new ListOperations();
        int next = 0;
        int nextAfter = 0;
        for (Pair pair : pairs) {
            operations.replaced(next, pair.before() - next, after.subList(nextAfter, pair.after()));
            JsonNode earlier = before.get(pair.before());
            JsonNode later = after.get(pair.after());
            if (!earlier.equals(later)) {
                operations.patched(pair.before(), containers(earlier, later));
            }
            next = pair.before() + 1;
            nextAfter = pair.after() + 1;
        }
        operations.replaced(next, before.size() - next, after.subList(nextAfter, after.size()));
        return operations.list();
    }

    private static boolean isPatched(JsonNode before, JsonNode after) {
        return (before.isObject() && after.isObject()) || (before.isArray() && after.isArray());
    }

    private static ArrayNode containers(JsonNode before, JsonNode after) {
        if (before instanceof ObjectNode earlier && after instanceof ObjectNode later) {
            return objects(earlier, later);
        }
        List<JsonNode> earlier = JsonItems.of(before);
        List<JsonNode> later = JsonItems.of(after);
        return lists(
                earlier,
                later,
                Sequences.match(earlier, later, Operations::isLike).stream()
                        .filter(Pair::isBoth)
                        .toList());
    }

    /** Outputs are patched only within their type, which viewers count on. */
    private static boolean isLike(JsonNode before, JsonNode after) {
        return isPatched(before, after)
                && before.path("output_type").equals(after.path("output_type"))
                && before.path("name").equals(after.path("name"));
    }

    static ObjectNode patch(String key, ArrayNode operations) {
        return operation("patch").put("key", key).set("diff", operations);
    }

    static ObjectNode operation(String name) {
        return JSON.objectNode().put("op", name);
    }
}
