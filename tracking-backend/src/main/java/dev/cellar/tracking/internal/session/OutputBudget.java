package dev.cellar.tracking.internal.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.notebook.limit.OutputSize;
import dev.cellar.tracking.Limits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run may still keep of outputs. Once it is used up, next to nothing is kept of each later one. Thread-safe. */
final class OutputBudget {
    private static final int MEGA = 1_000_000;

    private final long most;
    private final OutputLimit whenFull;
    private final Map<String, Long> kept = new HashMap<>();
    private long used;
    private boolean full;

    OutputBudget(Limits limits, OutputLimit limit) {
        this.most = limits.run();
        this.whenFull = new OutputLimit(OutputLimit.LEAST, limit.seams(), Limits.RUN_SETTING);
    }

    /** What is kept of the outputs of a cell that ended. */
    synchronized List<ObjectNode> admit(String executionId, List<ObjectNode> outputs) {
        long size = OutputSize.of(outputs);
        full |= used + size > most;
        List<ObjectNode> admitted =
                full ? outputs.stream().map(whenFull::output).toList() : outputs;
        count(executionId, full ? OutputSize.of(admitted) : size);
        return admitted;
    }

    /** Whether outputs may take the place of those that the cell had. They are left as they are rather than cut again. */
    synchronized boolean admitsLater(String executionId, List<ObjectNode> outputs) {
        long size = OutputSize.of(outputs);
        long before = kept.getOrDefault(executionId, 0L);
        full |= used - before + size > most;
        boolean admitted = !full || size <= before;
        if (admitted) {
            count(executionId, size);
        }
        return admitted;
    }

    private void count(String executionId, long size) {
        Long before = kept.put(executionId, size);
        used += size - (before == null ? 0 : before);
    }

    /** That it is used up, in one line with what to do. */
    synchronized Optional<String> full() {
        return full
                ? Optional.of("this run has " + Math.max(1, most / MEGA)
                        + " MB of outputs, the most that it keeps: of each"
                        + " later one only " + OutputLimit.LEAST + " bytes are recorded; set " + Limits.RUN_SETTING
                        + " in cellar.toml to keep more")
                : Optional.empty();
    }
}
