package dev.cellar.tracking;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a recording session starts from.
 *
 * @param home the store's folder, made when a run begins
 * @param notebook the file that runs, null if it is not known yet
 * @param directory the kernel's working folder: {@code cellar.toml} is looked for from here, and the default project is
 *     named after it
 * @param environment {@link System#getenv()}, or what stands for it
 * @param earlierCount most executions kept in memory while no run is on
 * @param earlierBytes most memory for them, roughly
 */
public record SessionConfig(
        Path home,
        @Nullable Path notebook,
        Path directory,
        Map<String, String> environment,
        int earlierCount,
        long earlierBytes) {
    private static final int EARLIER_COUNT = 200;
    private static final long EARLIER_BYTES = 32L * 1024 * 1024;

    public SessionConfig {
        environment = Map.copyOf(environment);
        if (earlierCount < 0 || earlierBytes < 0) {
            throw new IllegalArgumentException("limits are not negative: " + earlierCount + ", " + earlierBytes);
        }
    }

    public SessionConfig(Path home, @Nullable Path notebook, Map<String, String> environment) {
        this(home, notebook, Path.of("").toAbsolutePath(), environment, EARLIER_COUNT, EARLIER_BYTES);
    }

    /** As the process's environment and working folder say. */
    public static SessionConfig fromEnvironment() {
        Map<String, String> environment = System.getenv();
        Path directory = Path.of("").toAbsolutePath();
        return new SessionConfig(Homes.resolve(environment, directory), null, environment);
    }

    public SessionConfig withDirectory(Path workingDirectory) {
        return new SessionConfig(home, notebook, workingDirectory, environment, earlierCount, earlierBytes);
    }
}
