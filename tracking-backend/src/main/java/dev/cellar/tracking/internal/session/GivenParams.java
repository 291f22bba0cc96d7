package dev.cellar.tracking.internal.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.internal.Texts;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values given from outside for params, as a JSON object in {@code CELLAR_PARAMS}. Immutable. */
final class GivenParams {
    private final Map<String, String> values;

    private GivenParams(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** @param json null if nothing was given */
    static GivenParams parse(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return new GivenParams(Map.of());
        }
        JsonNode tree;
        try {
            tree = Json.tree(json);
        } catch (UncheckedIOException e) {
            throw new StoreException("CELLAR_PARAMS is not JSON: " + Texts.reason(e), e);
        }
        if (!tree.isObject()) {
            throw new StoreException("CELLAR_PARAMS is a JSON object of names and values, not " + json);
        }
        Map<String, String> values = new HashMap<>();
        tree.properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        entry.getValue().isValueNode()
                                ? entry.getValue().asText()
                                : entry.getValue().toString()));
        return new GivenParams(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
