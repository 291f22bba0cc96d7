package dev.cellar.kernel.magic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The little that {@code %load} needs of a notebook: the sources of its code cells, if it is a Java notebook. */
final class NotebookFile {
    private NotebookFile() {}

    /**
     * The sources of the code cells in their order.
     *
     * @param name the file's name, for messages
     * @throws MagicException where the text is no notebook of nbformat 4, or one in another language
     */
    static List<String> codeCells(String name, String json) {
        JsonObject notebook = parse(name, json);
        language(notebook)
                .filter(language -> !language.equalsIgnoreCase("java"))
                .ifPresent(language -> {
                    throw new MagicException(name + " is a notebook in " + language + "; %load runs Java.");
                });
        if (!(notebook.get("cells") instanceof JsonArray cells)) {
            throw new MagicException(name + " has no cells as nbformat 4 has; save it in Jupyter to convert it.");
        }
        List<String> sources = new ArrayList<>();
        for (JsonElement cell : cells) {
            if (cell instanceof JsonObject object && "code".equals(text(object.get("cell_type")))) {
                sources.add(text(object.get("source")));
            }
        }
        return sources;
    }

    private static JsonObject parse(String name, String json) {
        try {
            if (JsonParser.parseString(json) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            throw new MagicException(name + " is not a notebook: " + e.getMessage(), e);
        }
        throw new MagicException(name + " is not a notebook: it is not a JSON object.");
    }

    private static Optional<String> language(JsonObject notebook) {
        return Optional.ofNullable(notebook.get("metadata"))
                .filter(JsonObject.class::isInstance)
                .map(metadata -> ((JsonObject) metadata).get("kernelspec"))
                .filter(JsonObject.class::isInstance)
                .map(spec -> ((JsonObject) spec).get("language"))
                .map(NotebookFile::text);
    }

    /** A multi-line string of nbformat, which is one string or a list of lines that keep their ends. */
    private static String text(@Nullable JsonElement element) {
        if (element instanceof JsonArray lines) {
            return StreamSupport.stream(lines.spliterator(), false)
                    .map(NotebookFile::text)
                    .collect(Collectors.joining());
        }
        return element == null || !element.isJsonPrimitive() ? "" : element.getAsString();
    }
}
