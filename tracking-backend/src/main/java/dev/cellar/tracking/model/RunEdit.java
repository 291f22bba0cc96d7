package dev.cellar.tracking.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run with some of it changed: {@code run.edit().hypothesis("lags help").build()}. Not thread-safe; the run it came from stays as it
 * is.
 */
public final class RunEdit {
    private final Run run;
    private String name;
    private int number;
    private String project;
    private @Nullable String parentId;
    private @Nullable String baselineId;
    private @Nullable String notebookPath;
    private String hypothesis;
    private @Nullable Goal goal;
    private RunStatus status;
    private @Nullable Instant endedAt;
    private Map<String, String> tags;
    private List<String> notes;

    RunEdit(Run run) {
        this.run = run;
        name = run.name();
        number = run.number();
        project = run.project();
        parentId = run.parentId();
        baselineId = run.baselineId();
        notebookPath = run.notebookPath();
        hypothesis = run.hypothesis();
        goal = run.goal();
        status = run.status();
        endedAt = run.endedAt();
        tags = run.tags();
        notes = run.notes();
    }

    /** Another name or project; the run has no number under it yet. */
    public RunEdit named(String newName, String newProject) {
        number = newName.equals(name) && newProject.equals(project) ? number : 0;
        name = newName;
        project = newProject;
        return this;
    }

    public RunEdit parent(@Nullable String id) {
        parentId = id;
        return this;
    }

    public RunEdit baseline(@Nullable String id) {
        baselineId = id;
        return this;
    }

    public RunEdit goal(Goal newGoal) {
        goal = newGoal;
        return this;
    }

    public RunEdit notebookPath(String path) {
        notebookPath = path;
        return this;
    }

    public RunEdit hypothesis(String text) {
        hypothesis = text;
        return this;
    }

    public RunEdit ended(RunStatus newStatus, Instant at) {
        status = newStatus;
        endedAt = at;
        return this;
    }

    public RunEdit tags(Map<String, String> newTags) {
        tags = newTags;
        return this;
    }

    public RunEdit notes(List<String> newNotes) {
        notes = newNotes;
        return this;
    }

    public Run build() {
        return new Run(
                run.id(),
                name,
                number,
                project,
                parentId,
                baselineId,
                notebookPath,
                hypothesis,
                goal,
                status,
                run.startedAt(),
                endedAt,
                run.origin(),
                tags,
                notes);
    }
}
