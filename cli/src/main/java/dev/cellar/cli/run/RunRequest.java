package dev.cellar.cli.run;

import dev.cellar.client.KernelSpec;
import dev.cellar.client.KernelSpecs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What to run and how. Immutable.
 *
 * @param notebook the notebook's file
 * @param out where the executed notebook is written; may be the notebook itself
 * @param kernel the kernelspec that a person asks for
 * @param installed the kernels to choose from
 * @param bundled the kernel for Java notebooks whose own is not installed
 * @param cellTimeout how long each cell may take; empty = forever
 * @param parameters values for the cell tagged {@code parameters}, by name
 * @param env further environment variables of the kernel
 */
public record RunRequest(
        Path notebook,
        Optional<Path> out,
        Optional<String> kernel,
        KernelSpecs installed,
        KernelSpec bundled,
        Optional<Duration> cellTimeout,
        Map<String, String> parameters,
        Map<String, String> env) {

    public RunRequest {
        Objects.requireNonNull(notebook);
        Objects.requireNonNull(installed);
        Objects.requireNonNull(bundled);
        parameters = Map.copyOf(parameters);
        env = Map.copyOf(env);
    }

    /** A run of a notebook on the kernels installed for this person, or the bundled one. */
    public static Builder of(Path notebook, KernelSpec bundled) {
        return new Builder(notebook, bundled);
    }

    /** Collects the options of a run. Not thread-safe. */
    public static final class Builder {
        private final Path notebook;
        private final KernelSpec bundled;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final Map<String, String> env = new LinkedHashMap<>();
        private Optional<Path> out = Optional.empty();
        private Optional<String> kernel = Optional.empty();
        private Optional<Duration> cellTimeout = Optional.empty();
        private KernelSpecs installed = KernelSpecs.find(System.getenv());

        private Builder(Path notebook, KernelSpec bundled) {
            this.notebook = notebook;
            this.bundled = bundled;
        }

        /** Where the executed notebook is written. */
        public Builder out(Path file) {
            out = Optional.of(file);
            return this;
        }

        /** The kernelspec to run on. */
        public Builder kernel(String name) {
            kernel = Optional.of(name);
            return this;
        }

        /** The kernels to choose from. */
        public Builder installed(KernelSpecs specs) {
            installed = specs;
            return this;
        }

        /** How long each cell may take. */
        public Builder cellTimeout(Duration limit) {
            cellTimeout = Optional.of(limit);
            return this;
        }

        /** A value for the cell tagged {@code parameters}. */
        public Builder parameter(String name, String value) {
            parameters.put(name, value);
            return this;
        }

        /** An environment variable of the kernel. */
        public Builder env(String name, String value) {
            env.put(name, value);
            return this;
        }

        /** The request. */
        public RunRequest build() {
            return new RunRequest(notebook, out, kernel, installed, bundled, cellTimeout, parameters, env);
        }
    }
}
