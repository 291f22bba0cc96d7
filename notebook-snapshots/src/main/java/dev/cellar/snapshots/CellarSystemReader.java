package dev.cellar.snapshots;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit to itself: no configuration is read from the machine or from the user's home, none is written there, and
 * the file system's clock is not measured, which takes seconds. Objects and refs are synced to disk.
 */
public final class CellarSystemReader extends SystemReader.Delegate {

    /** Coarser than the clocks of the file systems in use; JGit looks again at files younger than this. */
    private static final long TIMESTAMP_RESOLUTION_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final String SETTINGS = """
            [core]
              fsyncObjectFiles = true
              fsyncRefFiles = true
            """;

    private CellarSystemReader(SystemReader machine) {
        super(machine);
    }

    /** Installs the reader for the whole of this copy of JGit; once is enough. */
    public static synchronized void install() {
        SystemReader current = SystemReader.getInstance();
        if (!(current instanceof CellarSystemReader)) {
            SystemReader.setInstance(new CellarSystemReader(current));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variable.startsWith("GIT_") ? null : super.getenv(variable);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new InMemoryConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new InMemoryConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new InMemoryConfig(parent, fs);
    }

    private static final class InMemoryConfig extends FileBasedConfig {

        @SuppressWarnings("NullAway") // JGit takes no file for a configuration that has none
        InMemoryConfig(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
            try {
                fromText(SETTINGS);
            } catch (ConfigInvalidException e) {
                throw new IllegalStateException("The settings above are valid", e);
            }
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long otherwise, TimeUnit wanted) {
            boolean measured = section.equals("filesystem") && name.equals("timestampResolution");
            return measured
                    ? wanted.convert(TIMESTAMP_RESOLUTION_NANOS, TimeUnit.NANOSECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, wanted);
        }

        @Override
        public void load() {
            // nothing to load
        }

        @Override
        public void save() {
            // nowhere to save to
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
