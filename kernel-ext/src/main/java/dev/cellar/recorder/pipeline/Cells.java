package dev.cellar.recorder.pipeline;

import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.WireMessage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells that messages may still belong to, by the id of their request: the last {@value #KEPT}, and of those before
 * the last one no more than {@value #KEPT_BYTES} bytes of outputs. Thread-safe; it calls nobody, so that its lock may be
 * taken under any other.
 */
final class Cells {
    private static final int KEPT = 256;
    private static final long KEPT_BYTES = 16_000_000;

    private final OutputLimit limit;
    private final Map<String, CellRequest> waiting = bounded();
    private final Map<String, Integer> counts = bounded();
    private final Map<String, Cell> begun = bounded();

    Cells(OutputLimit limit) {
        this.limit = limit;
    }

    /** A request that may be run, aborted or refused. */
    synchronized void waiting(CellRequest request) {
        waiting.put(request.messageId(), request);
    }

    /** The count that the kernel gave a request; it may say so before the cell begins. */
    synchronized void count(String messageId, int count) {
        counts.put(messageId, count);
        Cell cell = begun.get(messageId);
        if (cell != null) {
            cell.count(count);
        }
    }

    synchronized Cell begin(CellRequest request) {
        waiting.remove(request.messageId());
        Cell cell = new Cell(request, counts.remove(request.messageId()), limit);
        shrink();
        begun.put(request.messageId(), cell);
        return cell;
    }

    /** The last cell is the one that late outputs most often belong to. */
    private void shrink() {
        long bytes = begun.values().stream().mapToLong(Cell::weight).sum();
        Iterator<Cell> eldest = begun.values().iterator();
        for (int left = begun.size(); bytes > KEPT_BYTES && left > 1; left--) {
            bytes -= eldest.next().weight();
            eldest.remove();
        }
    }

    /** The request that got a reply without having been run. */
    synchronized @Nullable CellRequest neverRun(String messageId) {
        return waiting.remove(messageId);
    }

    synchronized @Nullable Cell get(String messageId) {
        return begun.get(messageId);
    }

    /** The cells with a display that this message updates. */
    List<Cell> update(WireMessage message) {
        List<Cell> all;
        synchronized (this) {
            all = new ArrayList<>(begun.values());
        }
        all.removeIf(cell -> !cell.update(message));
        return all;
    }

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > KEPT;
            }
        };
    }
}
