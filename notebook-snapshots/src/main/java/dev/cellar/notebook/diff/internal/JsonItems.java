package dev.cellar.notebook.diff.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The items of a JSON array as a list. Stateless. */
public final class JsonItems {

    private JsonItems() {}

    /** The items in order; none for what is no array. */
    public static List<JsonNode> of(JsonNode array) {
        List<JsonNode> items = new ArrayList<>(array.size());
        array.forEach(items::add);
        return items;
    }
}
