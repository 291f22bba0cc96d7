package dev.cellar.snapshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes values out of one output or attachment into files of their own and notes them as
 * {@code "image/png": "base64 0000.png"}. Not thread-safe.
 */
final class PartWriter {

    private final Folder folder;
    private final String stem;
    private final Set<String> taken = new HashSet<>();
    private final ObjectNode files = JsonNodeFactory.instance.objectNode();

    PartWriter(Folder folder, int index) {
        this.folder = folder;
        stem = String.format(Locale.ROOT, "%04d", index);
    }

    /** Moves the value into a file if one can hold it; returns whether it did. */
    boolean take(String key, JsonNode value, PartType type) {
        for (PartForm form : type.forms()) {
            Optional<byte[]> bytes = form.encode(value);
            if (bytes.isPresent()) {
                String file = fileName(type.extension());
                folder.file(file, bytes.get());
                files.put(key, form.label() + " " + file);
                return true;
            }
        }
        return false;
    }

    /** What is left of a MIME bundle once files have taken what they can; in one order, whatever the bundle's is. */
    ObjectNode takeBundle(ObjectNode bundle) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        Map<String, JsonNode> sorted = new TreeMap<>();
        bundle.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        sorted.forEach((mime, value) -> {
            if (!take(mime, value, PartType.of(mime))) {
                rest.set(mime, value);
            }
        });
        return rest;
    }

    /** The notes of what was taken. */
    ObjectNode files() {
        return files;
    }

    private String fileName(String extension) {
        String name = stem + extension;
        for (int i = 2; !taken.add(name); i++) {
            name = stem + "-" + i + extension;
        }
        return name;
    }
}
