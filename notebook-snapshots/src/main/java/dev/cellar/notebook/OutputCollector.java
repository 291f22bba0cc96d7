package dev.cellar.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.limit.LimitedText;
import dev.cellar.notebook.limit.OutputLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the output messages of one executing cell, in the order they were published, into outputs in nbformat form.
 * Displays, their updates, results, errors and clearing follow nbclient; neighbouring texts of one stream become one
 * output, as front ends do when they save. {@link StreamCoalescer} merges further, as nbclient does on request. Of each
 * output no more is held than its limit, whatever is published.
 *
 * <p>One collector a cell. A display may be updated from a later cell: offer the update to the earlier collectors too.
 * Thread-safe.
 */
public final class OutputCollector {

    private final OutputLimit limit;
    private final List<ObjectNode> outputs = new ArrayList<>();
    private final Map<String, List<ObjectNode>> displays = new HashMap<>();
    private LimitedText openStream;
    private boolean clearBeforeNext;

    /** A collector that keeps everything. */
    public OutputCollector() {
        this(OutputLimit.NONE);
    }

    public OutputCollector(OutputLimit limit) {
        this.limit = limit;
        this.openStream = new LimitedText(limit);
    }

    /** Text that was written to {@code stdout} or {@code stderr}. */
    public synchronized void stream(String name, String text) {
        clearIfPending();
        ObjectNode last = outputs.isEmpty() ? null : outputs.get(outputs.size() - 1);
        if (last == null || !isStream(last, name)) {
            closeStream();
            last = output("stream").put("name", name);
            outputs.add(last);
        }
        openStream.append(text);
    }

    /** A rich display; one with an id replaces the content of earlier displays with that id as well. */
    public synchronized void display(ObjectNode data, ObjectNode metadata, @Nullable String displayId) {
        rich(output("display_data"), data, metadata, displayId);
    }

    /** The cell's value. */
    public void result(int count, ObjectNode data, ObjectNode metadata) {
        result(count, data, metadata, null);
    }

    /** The cell's value, shown under a display id. */
    public synchronized void result(int count, ObjectNode data, ObjectNode metadata, @Nullable String displayId) {
        rich(output("execute_result").put("execution_count", count), data, metadata, displayId);
    }

    /**
     * Replaces the content of every display of this cell that has the id.
     *
     * @return whether there was one
     */
    public synchronized boolean updateDisplay(String displayId, ObjectNode data, ObjectNode metadata) {
        List<ObjectNode> shown = displays.getOrDefault(displayId, List.of());
        shown.forEach(output -> show(output, data, metadata));
        return !shown.isEmpty();
    }

    /**
     * Removes all outputs.
     *
     * @param wait whether to wait until there is something new to show
     */
    public synchronized void clear(boolean wait) {
        if (wait) {
            clearBeforeNext = true;
        } else {
            clearNow();
        }
    }

    /** The error that ended the cell. */
    public synchronized void error(String ename, String evalue, List<String> traceback) {
        clearIfPending();
        ObjectNode error = output("error").put("ename", ename).put("evalue", evalue);
        ArrayNode lines = error.putArray("traceback");
        traceback.forEach(lines::add);
        add(limit.output(error));
    }

    /** The outputs so far; a copy that later messages do not change. */
    public synchronized List<ObjectNode> outputs() {
        writeOpenStream();
        return outputs.stream().map(NormalForm::copy).toList();
    }

    private void rich(ObjectNode output, ObjectNode data, ObjectNode metadata, @Nullable String displayId) {
        if (displayId != null) {
            updateDisplay(displayId, data, metadata);
        }
        clearIfPending();
        show(output, data, metadata);
        add(output);
        if (displayId != null) {
            displays.computeIfAbsent(displayId, id -> new ArrayList<>()).add(output);
        }
    }

    private void show(ObjectNode output, ObjectNode data, ObjectNode metadata) {
        output.set("data", NormalForm.copy(data));
        output.set("metadata", NormalForm.copy(metadata));
        output.setAll(limit.output(output));
    }

    private void add(ObjectNode output) {
        closeStream();
        outputs.add(output);
    }

    private void clearIfPending() {
        if (clearBeforeNext) {
            clearNow();
            clearBeforeNext = false;
        }
    }

    private void clearNow() {
        outputs.clear();
        displays.clear();
        openStream = new LimitedText(limit);
    }

    private void closeStream() {
        writeOpenStream();
        openStream = new LimitedText(limit);
    }

    private void writeOpenStream() {
        if (!outputs.isEmpty()) {
            ObjectNode last = outputs.get(outputs.size() - 1);
            if (last.path("output_type").asText().equals("stream")) {
                last.put("text", openStream.toString());
            }
        }
    }

    private static boolean isStream(ObjectNode output, String name) {
        return output.path("output_type").asText().equals("stream")
                && output.path("name").asText().equals(name);
    }

    private static ObjectNode output(String type) {
        return JsonNodeFactory.instance.objectNode().put("output_type", type);
    }
}
