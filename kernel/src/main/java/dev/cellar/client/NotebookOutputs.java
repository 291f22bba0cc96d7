package dev.cellar.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.internal.Iopub;
import dev.cellar.notebook.OutputCollector;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The outputs of cells that are executed one after another, in which a later cell can renew a display of an earlier one.
 *
 * <pre>{@code
 * NotebookOutputs outputs = new NotebookOutputs();
 * for (String code : cells) {
 *     kernel.execute(ExecuteCell.of(code).collector(outputs.next()).listener(outputs).build());
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class NotebookOutputs implements OutputListener {
    private final List<OutputCollector> collectors = new CopyOnWriteArrayList<>();

    /** The collector of the next cell. */
    public OutputCollector next() {
        OutputCollector collector = new OutputCollector();
        collectors.add(collector);
        return collector;
    }

    /** The outputs of each cell as they stand now, in the order of {@link #next}. */
    public List<List<ObjectNode>> cells() {
        return collectors.stream().map(OutputCollector::outputs).toList();
    }

    @Override
    public void onMessage(Message message) {
        int earlier = collectors.size() - 1;
        collectors.stream().limit(Math.max(0, earlier)).forEach(collector -> Iopub.update(message, collector));
    }
}
