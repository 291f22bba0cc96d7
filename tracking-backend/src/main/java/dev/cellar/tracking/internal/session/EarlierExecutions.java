package dev.cellar.tracking.internal.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The last executions of a kernel while no run is on, within a number and roughly within a size; the oldest go first. Not
 * thread-safe.
 */
final class EarlierExecutions {
    private final int mostCount;
    private final long mostBytes;
    private final Deque<Earlier> kept = new ArrayDeque<>();
    private long bytes;

    EarlierExecutions(int mostCount, long mostBytes) {
        this.mostCount = mostCount;
        this.mostBytes = mostBytes;
    }

    /** An execution and what came to be known of it. */
    record Earlier(Execution execution, @Nullable Observation observation, Names names) {
        Earlier with(Names derived) {
            return new Earlier(execution, observation, derived);
        }

        Earlier with(Observation observed) {
            return new Earlier(execution, observed, names);
        }

        long size() {
            long size = execution.code().length();
            for (ObjectNode output : execution.outputs()) {
                size += textSize(output);
            }
            return 2 * size;
        }
    }

    record Observation(
            Variables variables,
            List<Snippet> snippets,
            @Nullable ResourceUse resources) {}

    void add(Execution execution) {
        Earlier earlier = new Earlier(execution, null, Names.NONE);
        kept.addLast(earlier);
        bytes += earlier.size();
        shrink();
    }

    void observe(String executionId, Observation observation) {
        replace(executionId, earlier -> earlier.with(observation));
    }

    void names(String executionId, Names names) {
        replace(executionId, earlier -> earlier.with(names));
    }

    void amend(String executionId, List<ObjectNode> outputs) {
        replace(
                executionId,
                earlier ->
                        new Earlier(earlier.execution().withOutputs(outputs), earlier.observation(), earlier.names()));
    }

    /** All that are kept, oldest first; forgets them. */
    List<Earlier> take() {
        List<Earlier> taken = List.copyOf(kept);
        kept.clear();
        bytes = 0;
        return taken;
    }

    private void replace(String executionId, UnaryOperator<Earlier> change) {
        int size = kept.size();
        for (int i = 0; i < size; i++) {
            Earlier earlier = kept.removeFirst();
            if (earlier.execution().id().equals(executionId)) {
                bytes -= earlier.size();
                earlier = change.apply(earlier);
                bytes += earlier.size();
            }
            kept.addLast(earlier);
        }
        shrink();
    }

    private void shrink() {
        while (!kept.isEmpty() && (kept.size() > mostCount || bytes > mostBytes)) {
            bytes -= kept.removeFirst().size();
        }
    }

    private static long textSize(JsonNode node) {
        long size = node.isTextual() ? node.textValue().length() : 16;
        for (JsonNode child : node) {
            size += textSize(child);
        }
        return size;
    }
}
