package dev.cellar.notebook.diff.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.notebook.MimeTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares MIME bundles. An output says the same in several types; the richest in which it differs stands for all. Types
 * that came or went are told only where nothing else differs.
 */
final class DataComparison {

    private DataComparison() {}

    static List<OutputChange> between(JsonNode before, JsonNode after) {
        for (String type : MimeRank.sorted(before)) {
            if (after.has(type) && !before.get(type).equals(after.get(type))) {
                List<OutputChange> changes = between(type, before.get(type), after.get(type));
                if (!changes.isEmpty()) {
                    return changes;
                }
            }
        }
        List<OutputChange> types = new ArrayList<>();
        addMissing(types, before, after, true);
        addMissing(types, after, before, false);
        return types;
    }

    private static List<OutputChange> between(String type, JsonNode before, JsonNode after) {
        boolean texts = before.isTextual() && after.isTextual();
        if (MimeTypes.isJson(type)) {
            return JsonComparison.between(type, before, after).stream()
                    .map(OutputChange.class::cast)
                    .toList();
        }
        if (texts && ImageData.TYPES.contains(type)) {
            return imageChange(type, new ImageData(type, before.textValue()), new ImageData(type, after.textValue()));
        }
        if (texts && (type.equals(MimeRank.HTML) || type.equals(MimeRank.SVG))) {
            return MarkupComparison.between(type, before.textValue(), after.textValue());
        }
        return List.of(
                texts && type.startsWith("text/")
                        ? TextComparison.between(type, before.textValue(), after.textValue())
                        : new OpaqueChange(type, Digest.of(type, before), Digest.of(type, after)));
    }

    private static List<OutputChange> imageChange(String type, ImageData before, ImageData after) {
        return before.equals(after) ? List.of() : List.of(new ImageChange(type, before, after));
    }

    private static void addMissing(List<OutputChange> changes, JsonNode here, JsonNode there, boolean removed) {
        for (String type : MimeRank.sorted(here)) {
            if (!there.has(type)) {
                Digest digest = Digest.of(type, here.get(type));
                changes.add(new OpaqueChange(type, removed ? digest : null, removed ? null : digest));
            }
        }
    }
}
