package dev.cellar.snapshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cellar.notebook.CanonicalJson;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.CellType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One cell as a folder, and back; see {@code FORMAT.md}. */
final class CellTree {

    private static final String ID = "id";
    private static final String SYNTHETIC = "synthetic_id";
    private static final String TYPE = "cell_type";
    private static final String METADATA = "metadata";
    private static final String COUNT = "execution_count";
    private static final String EXTRA = "extra";
    private static final String SOURCE = "source";
    private static final String FILES = "files";
    private static final String DATA = "data";

    private CellTree() {}

    static void write(Cell cell, Folder folder) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(ID, cell.id());
        if (cell.syntheticId()) {
            json.put(SYNTHETIC, true);
        }
        json.put(TYPE, cell.type().name());
        json.set(METADATA, cell.metadata());
        if (!cell.extra().isEmpty()) {
            json.set(EXTRA, cell.extra());
        }
        TextNode source = TextNode.valueOf(cell.source());
        PartForm.TEXT
                .encode(source)
                .ifPresentOrElse(bytes -> folder.file(sourceFile(cell.type()), bytes), () -> json.set(SOURCE, source));
        ObjectNode attachments = cell.attachments();
        if (attachments != null) {
            json.set(TreeLayout.ATTACHMENTS, attachments(attachments, folder));
        }
        if (cell.type().isCode()) {
            json.put(COUNT, cell.executionCount());
            ArrayNode outputs = json.putArray(TreeLayout.OUTPUTS);
            for (ObjectNode output : cell.outputs()) {
                outputs.add(OutputParts.write(output, folder.folder(TreeLayout.OUTPUTS), outputs.size()));
            }
        }
        folder.file(TreeLayout.CELL, CanonicalJson.write(json));
    }

    static Cell read(StoredFolder folder) throws IOException {
        ObjectNode json = CanonicalJson.readObject(folder.require(TreeLayout.CELL));
        CellType type = new CellType(json.path(TYPE).asText());
        JsonNode source = json.path(SOURCE);
        return new Cell(
                json.path(ID).asText(),
                json.path(SYNTHETIC).asBoolean(),
                type,
                (source.isTextual() ? source : PartForm.TEXT.decode(folder.require(sourceFile(type)))).asText(),
                object(json, METADATA),
                json.path(COUNT).isInt() ? json.get(COUNT).intValue() : null,
                outputs(json, folder),
                attachments(json.get(TreeLayout.ATTACHMENTS), folder),
                object(json, EXTRA));
    }

    private static String sourceFile(CellType type) {
        if (type.isCode()) {
            return "source.java";
        }
        return type.equals(CellType.MARKDOWN) ? "source.md" : "source.txt";
    }

    private static List<ObjectNode> outputs(ObjectNode json, StoredFolder folder) throws IOException {
        List<ObjectNode> outputs = new ArrayList<>();
        StoredFolder files = folder.folder(TreeLayout.OUTPUTS).orElse(folder);
        for (JsonNode entry : json.path(TreeLayout.OUTPUTS)) {
            outputs.add(OutputParts.read(entry, files));
        }
        return outputs;
    }

    private static ObjectNode attachments(ObjectNode attachments, Folder folder) {
        ObjectNode entries = JsonNodeFactory.instance.objectNode();
        Map<String, JsonNode> sorted = new TreeMap<>();
        attachments.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        sorted.forEach((name, bundle) -> {
            ObjectNode entry = entries.putObject(name);
            if (bundle instanceof ObjectNode values) {
                PartWriter parts = new PartWriter(folder.folder(TreeLayout.ATTACHMENTS), entries.size() - 1);
                entry.set(DATA, parts.takeBundle(values));
                entry.set(FILES, parts.files());
            } else {
                entry.set(DATA, bundle);
            }
        });
        return entries;
    }

    private static @Nullable ObjectNode attachments(@Nullable JsonNode entries, StoredFolder folder)
            throws IOException {
        if (entries == null) {
            return null;
        }
        ObjectNode attachments = JsonNodeFactory.instance.objectNode();
        StoredFolder files = folder.folder(TreeLayout.ATTACHMENTS).orElse(folder);
        for (Map.Entry<String, JsonNode> entry : entries.properties()) {
            JsonNode data = entry.getValue().path(DATA);
            if (data instanceof ObjectNode values) {
                PartReader.restore(entry.getValue().path(FILES), files, values);
            }
            attachments.set(entry.getKey(), data);
        }
        return attachments;
    }

    private static ObjectNode object(ObjectNode json, String key) {
        return json.get(key) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }
}
