package dev.cellar.tracking.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run: from {@code %track start} to {@code %track stop} or the end of the kernel.
 *
 * @param id 32 hexadecimal digits, see {@link Ids}
 * @param name what people call it, unique within its project by its number: {@code forecast #2}
 * @param number counts the runs of this name in this project, from 1; 0 until the store has given it
 * @param project a path such as {@code pharmacy/forecast}
 * @param parentId the run this one belongs to, or continues
 * @param baselineId the run that it is measured against, null for the one before it
 * @param notebookPath absolute path of the notebook, if it is known
 * @param hypothesis what is being tried, free text, empty if not said
 * @param goal what it is judged by, null if not said
 * @param endedAt null while it runs
 * @param tags names to values; a tag without a value has an empty one
 * @param notes Markdown texts, oldest first
 */
public record Run(
        String id,
        String name,
        int number,
        String project,
        @Nullable String parentId,
        @Nullable String baselineId,
        @Nullable String notebookPath,
        String hypothesis,
        @Nullable Goal goal,
        RunStatus status,
        Instant startedAt,
        @Nullable Instant endedAt,
        Origin origin,
        Map<String, String> tags,
        List<String> notes) {
    public Run {
        if (id.isBlank() || name.isBlank() || project.isBlank()) {
            throw new IllegalArgumentException("a run needs an id, a name and a project");
        }
        tags = Map.copyOf(tags);
        notes = List.copyOf(notes);
    }

    /** Begins another run record that is like this one but for what is changed. */
    public RunEdit edit() {
        return new RunEdit(this);
    }
}
