package dev.cellar.client;

import dev.cellar.notebook.OutputCollector;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One execution to ask for. Immutable.
 *
 * <pre>{@code
 * kernel.execute(ExecuteCell.of("1 + 1").cellId("a1").timeout(Duration.ofSeconds(30)).build());
 * }</pre>
 *
 * @param code the source
 * @param cellId the notebook's cell id, sent in the request's metadata as JupyterLab does
 * @param silent asks the kernel to publish nothing and to count nothing
 * @param storeHistory asks the kernel to count this execution and keep it in its history
 * @param stopOnError asks the kernel to abort what is queued behind this when it fails
 * @param userExpressions expressions to evaluate afterwards, by name
 * @param timeout from sending to the reply; then the kernel is interrupted. Empty = forever
 * @param collector turns what is published into outputs; one an execution. Its owner can offer it the display updates
 *     of later cells
 * @param listener hears outputs as they come
 * @param stdin answers questions; empty = the kernel is told that nobody can answer
 */
public record ExecuteCell(
        String code,
        Optional<String> cellId,
        boolean silent,
        boolean storeHistory,
        boolean stopOnError,
        Map<String, String> userExpressions,
        Optional<Duration> timeout,
        OutputCollector collector,
        OutputListener listener,
        Optional<StdinHandler> stdin) {

    public ExecuteCell {
        Objects.requireNonNull(code);
        Objects.requireNonNull(collector);
        Objects.requireNonNull(listener);
        userExpressions = Map.copyOf(userExpressions);
        timeout.ifPresent(limit -> {
            if (limit.isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("A cell's timeout must be positive, not " + limit + ".");
            }
        });
    }

    /** A plain execution: counted, kept in history, stops on error, no timeout, stdin refused. */
    public static Builder of(String code) {
        return new Builder(code);
    }

    /** Collects the options of an execution. Not thread-safe. */
    public static final class Builder {
        private final String code;
        private Optional<String> cellId = Optional.empty();
        private boolean silent;
        private boolean storeHistory = true;
        private boolean stopOnError = true;
        private Map<String, String> userExpressions = Map.of();
        private Optional<Duration> timeout = Optional.empty();
        private OutputCollector collector = new OutputCollector();
        private OutputListener listener = OutputListener.NONE;
        private Optional<StdinHandler> stdin = Optional.empty();

        private Builder(String code) {
            this.code = code;
        }

        /** The notebook's cell id. */
        public Builder cellId(String id) {
            cellId = Optional.of(id);
            return this;
        }

        /** Asks the kernel to publish nothing and to count nothing; such an execution is not in history either. */
        public Builder silent() {
            silent = true;
            storeHistory = false;
            return this;
        }

        /** Whether the kernel counts this execution and keeps it in its history. */
        public Builder storeHistory(boolean store) {
            storeHistory = store;
            return this;
        }

        /** Whether the kernel aborts what is queued behind this when it fails. */
        public Builder stopOnError(boolean stop) {
            stopOnError = stop;
            return this;
        }

        /** Expressions to evaluate afterwards, by name. */
        public Builder userExpressions(Map<String, String> expressions) {
            userExpressions = expressions;
            return this;
        }

        /** How long it may take. */
        public Builder timeout(Duration limit) {
            timeout = Optional.of(limit);
            return this;
        }

        /** What collects the outputs. */
        public Builder collector(OutputCollector collects) {
            collector = collects;
            return this;
        }

        /** Who hears outputs as they come. */
        public Builder listener(OutputListener hears) {
            listener = hears;
            return this;
        }

        /** Who answers questions. */
        public Builder stdin(StdinHandler answers) {
            stdin = Optional.of(answers);
            return this;
        }

        /** The request. */
        public ExecuteCell build() {
            return new ExecuteCell(
                    code,
                    cellId,
                    silent,
                    storeHistory,
                    stopOnError,
                    userExpressions,
                    timeout,
                    collector,
                    listener,
                    stdin);
        }
    }
}
