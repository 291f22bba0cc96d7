package dev.cellar.notebook.diff.nbdime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Collects operations on a list from its start to its end. Not thread-safe. */
final class ListOperations {

    private final ArrayNode operations = JsonNodeFactory.instance.arrayNode();

    /** Says that items go and others come in their place; either may be none. */
    void replaced(int place, int length, List<? extends JsonNode> values) {
        if (!values.isEmpty()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            values.forEach(list::add);
            operations.add(Operations.operation("addrange").put("key", place).set("valuelist", list));
        }
        if (length > 0) {
            operations.add(Operations.operation("removerange").put("key", place).put("length", length));
        }
    }

    void patched(int place, ArrayNode diff) {
        operations.add(Operations.operation("patch").put("key", place).set("diff", diff));
    }

    ArrayNode list() {
        return operations;
    }
}
