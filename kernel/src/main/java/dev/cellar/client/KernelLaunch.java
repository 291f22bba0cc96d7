package dev.cellar.client;

import dev.cellar.client.internal.JupyterPaths;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How one kernel is to be started. Immutable.
 *
 * <pre>{@code
 * KernelLaunch launch = KernelLaunch.of(spec).workingDirectory(folder).env("CELLAR_NOTEBOOK", file).build();
 * try (KernelClient kernel = KernelClient.start(launch)) { … }
 * }</pre>
 *
 * @param spec the kernelspec
 * @param workingDirectory where the kernel runs
 * @param env the kernel's whole environment before the kernelspec's own variables are added
 * @param extraEnv variables that win over the kernelspec's
 * @param runtimeDirectory where the connection file is written; created owner-only when missing
 * @param startupTimeout how long the kernel may take until it answers
 * @param heartbeatTimeout after how long without a heartbeat a kernel counts as dead; zero = never
 * @param log receives each line that the kernel's process itself writes to stdout or stderr, on a daemon thread
 */
public record KernelLaunch(
        KernelSpec spec,
        Path workingDirectory,
        Map<String, String> env,
        Map<String, String> extraEnv,
        Path runtimeDirectory,
        Duration startupTimeout,
        Duration heartbeatTimeout,
        Consumer<String> log) {

    public KernelLaunch {
        Objects.requireNonNull(spec);
        Objects.requireNonNull(workingDirectory);
        Objects.requireNonNull(runtimeDirectory);
        Objects.requireNonNull(log);
        env = Map.copyOf(env);
        extraEnv = Map.copyOf(extraEnv);
        if (startupTimeout.isNegative() || startupTimeout.isZero()) {
            throw new IllegalArgumentException("The start-up timeout must be positive, not " + startupTimeout + ".");
        }
        if (heartbeatTimeout.isNegative()) {
            throw new IllegalArgumentException("The heartbeat timeout must not be negative: " + heartbeatTimeout + ".");
        }
    }

    /** A launch with defaults: this process' folder and environment, a minute to start, Jupyter's runtime folder. */
    public static Builder of(KernelSpec spec) {
        return new Builder(spec);
    }

    /** Collects the options of a launch. Not thread-safe. */
    public static final class Builder {
        private final KernelSpec spec;
        private final Map<String, String> extraEnv = new LinkedHashMap<>();
        private Path workingDirectory = Path.of("");
        private Map<String, String> env = System.getenv();
        private Path runtimeDirectory = JupyterPaths.of(System.getenv()).runtimeDirectory();
        private Duration startupTimeout = Duration.ofSeconds(60);
        private Duration heartbeatTimeout = Duration.ofSeconds(30);
        private Consumer<String> log = line -> {};

        private Builder(KernelSpec spec) {
            this.spec = spec;
        }

        /** Where the kernel runs. */
        public Builder workingDirectory(Path folder) {
            workingDirectory = folder;
            return this;
        }

        /** Replaces the environment that the kernel would inherit from this process. */
        public Builder inheritedEnv(Map<String, String> variables) {
            env = variables;
            return this;
        }

        /** Adds one environment variable. */
        public Builder env(String name, String value) {
            extraEnv.put(name, value);
            return this;
        }

        /** Where the connection file is written. */
        public Builder runtimeDirectory(Path folder) {
            runtimeDirectory = folder;
            return this;
        }

        /** How long the kernel may take until it answers. */
        public Builder startupTimeout(Duration timeout) {
            startupTimeout = timeout;
            return this;
        }

        /** After how long without a heartbeat the kernel counts as dead; zero = never. */
        public Builder heartbeatTimeout(Duration timeout) {
            heartbeatTimeout = timeout;
            return this;
        }

        /** Receives the lines that the kernel's process itself writes. */
        public Builder log(Consumer<String> sink) {
            log = sink;
            return this;
        }

        /** The launch. */
        public KernelLaunch build() {
            return new KernelLaunch(
                    spec, workingDirectory, env, extraEnv, runtimeDirectory, startupTimeout, heartbeatTimeout, log);
        }
    }
}
