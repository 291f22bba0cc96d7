package dev.cellar.notebook.diff.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.diff.CellChange;
import dev.cellar.notebook.diff.CellChange.Placed;
import dev.cellar.notebook.diff.ChangeKind;
import dev.cellar.notebook.diff.DiffSection;
import dev.cellar.notebook.diff.LineDiff;
import dev.cellar.notebook.diff.MarkedLine;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.Segment;
import dev.cellar.notebook.diff.ValuePair;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A comparison as JSON for programs; its fields are in {@code docs/json.md}. Stateless. */
public final class JsonDiff {

    private JsonDiff() {}

    /** The whole comparison as one object. Pictures are compared by pixels, which takes some ten milliseconds each. */
    public static ObjectNode of(NotebookDiff diff, List<DiffSection> sections) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("summary", summary(diff));
        ArrayNode cells = root.putArray("cells");
        diff.cells().forEach(change -> cells.add(cell(change)));
        ArrayNode others = root.putArray("sections");
        sections.forEach(section -> others.add(section(section)));
        return root;
    }

    private static ObjectNode summary(NotebookDiff diff) {
        ObjectNode summary = JsonNodeFactory.instance.objectNode().put("text", DiffWords.summary(diff));
        for (ChangeKind kind : ChangeKind.values()) {
            summary.put(word(kind), diff.count(kind));
        }
        return summary;
    }

    private static ObjectNode cell(CellChange change) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("cell", change.latest().cell().id());
        node.put("type", change.latest().cell().type().name());
        ArrayNode kinds = node.putArray("changes");
        EnumSet.copyOf(change.kinds()).forEach(kind -> kinds.add(word(kind)));
        node.set("before", places(change.before()));
        node.set("after", places(change.after()));
        node.set("source", lines(change.source()));
        ArrayNode outputs = node.putArray("outputs");
        change.outputs().forEach(output -> outputs.add(JsonOutput.of(output)));
        return node;
    }

    private static ArrayNode places(List<Placed> cells) {
        ArrayNode places = JsonNodeFactory.instance.arrayNode();
        cells.forEach(
                placed -> places.addObject().put("cell", placed.cell().id()).put("index", placed.index()));
        return places;
    }

    /** None where nothing differs. */
    static ArrayNode lines(LineDiff diff) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        if (diff.isChanged()) {
            diff.marked().forEach(line -> lines.add(line(line)));
        }
        return lines;
    }

    private static ObjectNode line(MarkedLine line) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("change", word(line.tag()));
        ArrayNode segments = node.putArray("segments");
        for (Segment segment : line.segments()) {
            segments.addObject().put("text", segment.text()).put("changed", segment.changed());
        }
        return node;
    }

    private static ObjectNode section(DiffSection section) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("title", section.title());
        ArrayNode rows = node.putArray("rows");
        for (DiffSection.Row row : section.rows()) {
            rows.add(pair(row.value())
                    .put("name", row.name())
                    .put("change", word(row.tag()))
                    .put("remark", row.remark()));
        }
        return node;
    }

    static ObjectNode pair(ValuePair value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("before", value.before()).put("after", value.after());
        putRelative(node, value.relative());
        return node;
    }

    static void putRelative(ObjectNode node, OptionalDouble relative) {
        if (relative.isPresent()) {
            node.put("relative", relative.getAsDouble());
        } else {
            node.putNull("relative");
        }
    }

    /** An equal line, row or column is one that both sides have. */
    static String word(LineDiff.Tag tag) {
        return tag.name().toLowerCase(Locale.ROOT);
    }

    private static String word(ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
