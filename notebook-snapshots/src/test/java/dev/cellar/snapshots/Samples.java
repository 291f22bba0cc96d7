package dev.cellar.snapshots;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.OutputCollector;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Small notebooks and snapshots for tests. */
final class Samples {

    static final UUID ID = UUID.fromString("0b5ff4a4-1c8f-4a11-9f5e-2d6a3c1b7e90");
    static final String PNG_BASE64 =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Samples() {}

    static Notebook notebook(Cell... cells) {
        return Notebook.of(Arrays.asList(cells));
    }

    /** A code cell that printed. */
    static Cell printed(String id, String source, int count, String text) {
        OutputCollector outputs = new OutputCollector();
        outputs.stream("stdout", text);
        return Cell.code(id, source).executed(source, count, outputs.outputs());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Cell withOutputs(String id, List<ObjectNode> outputs) {
        return Cell.code(id, "x").executed("x", 1, outputs);
    }

    static SnapshotCommit.Builder snapshot(Notebook notebook) {
        return snapshot(ID, notebook);
    }

    static SnapshotCommit.Builder snapshot(UUID id, Notebook notebook) {
        return SnapshotCommit.of(id, "forecast", notebook)
                .author("Ada", "ada@example.org")
                .at(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.ofHours(2));
    }
}
