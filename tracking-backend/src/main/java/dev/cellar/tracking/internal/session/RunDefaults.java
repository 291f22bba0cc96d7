package dev.cellar.tracking.internal.session;

import dev.cellar.tracking.CellarConfig;
import dev.cellar.tracking.internal.ingest.NotebookIdentity;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a run is called where the person did not say. Stateless. */
final class RunDefaults {
    private static final String NAME = "untitled";

    private RunDefaults() {}

    /** The notebook's name without its extension. */
    static String name(@Nullable Path notebook) {
        return notebook == null ? NAME : NotebookIdentity.name(notebook);
    }

    /** The project that was set, else the name of the notebook's folder, else of the working folder. */
    static String project(CellarConfig config, @Nullable Path notebook, Path directory) {
        return config.project().orElseGet(() -> {
            Path folder =
                    notebook == null ? directory : notebook.toAbsolutePath().getParent();
            Path name = folder == null ? null : folder.getFileName();
            return name == null ? NAME : name.toString();
        });
    }
}
