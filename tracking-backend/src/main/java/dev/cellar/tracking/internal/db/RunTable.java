package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes runs, their tags and notes. A run's number is given here, once, within the caller's transaction. */
public final class RunTable {
    private RunTable() {}

    /** What a person says of a run after it began. */
    public record Description(
            String runId,
            String name,
            String project,
            String hypothesis,
            @Nullable String parentId,
            @Nullable String baselineId) {}

    /** Adds a run unless it is there, and gives it its number. */
    public static void add(Handle handle, Run run) {
        if (RunLookup.find(handle.getConnection(), run.id()).isPresent()) {
            return;
        }
        handle.createUpdate("""
                        INSERT INTO runs (id, project, name, number, parent_id, baseline_id, notebook_path,
                            hypothesis, goal_metric, goal_direction, status, started_at, ended_at, author, host)
                        VALUES (:id, :project, :name, :number, :parent, :baseline, :notebook,
                            :hypothesis, :metric, :direction, :status, :started, :ended, :author, :host)
                        """)
                .bind("id", run.id())
                .bind("project", run.project())
                .bind("name", run.name())
                .bind("number", nextNumber(handle, run.project(), run.name()))
                .bind("parent", run.parentId())
                .bind("baseline", run.baselineId())
                .bind("notebook", run.notebookPath())
                .bind("hypothesis", run.hypothesis())
                .bind("metric", run.goal() == null ? null : run.goal().metric())
                .bind(
                        "direction",
                        run.goal() == null ? null : run.goal().direction().name())
                .bind("status", run.status().name())
                .bind("started", Nanos.of(run.startedAt()))
                .bind("ended", Nanos.ofNullable(run.endedAt()))
                .bind("author", run.origin().author())
                .bind("host", run.origin().host())
                .execute();
        run.tags().forEach((name, value) -> tag(handle, run.id(), name, value));
        for (int i = 0; i < run.notes().size(); i++) {
            // Notes that came with the run stand before all that the journal numbers.
            note(
                    handle,
                    run.id(),
                    i - run.notes().size(),
                    run.startedAt(),
                    run.notes().get(i));
        }
    }

    /** Says anew what a run is; under another name it gets a number among the runs of that name. */
    public static void describe(Handle handle, Description said) {
        String name = said.name();
        String project = said.project();
        Optional<Run> found = RunLookup.find(handle.getConnection(), said.runId());
        if (found.isEmpty()) {
            return;
        }
        Run run = found.get();
        boolean same = run.name().equals(name) && run.project().equals(project);
        handle.createUpdate("UPDATE runs SET name = :name, project = :project, number = :number,"
                        + " hypothesis = :hypothesis, parent_id = :parent, baseline_id = :baseline WHERE id = :id")
                .bind("name", name)
                .bind("project", project)
                .bind("number", same ? run.number() : nextNumber(handle, project, name))
                .bind("hypothesis", said.hypothesis())
                .bind("parent", said.parentId())
                .bind("baseline", said.baselineId())
                .bind("id", said.runId())
                .execute();
    }

    private static int nextNumber(Handle handle, String project, String name) {
        return handle.createQuery(
                        "SELECT coalesce(max(number), 0) + 1 FROM runs WHERE project = :project AND name = :name")
                .bind("project", project)
                .bind("name", name)
                .mapTo(Integer.class)
                .one();
    }

    public static void notebook(Handle handle, String id, @Nullable String notebookId, @Nullable String path) {
        handle.createUpdate("UPDATE runs SET notebook_id = coalesce(:notebook, notebook_id),"
                        + " notebook_path = coalesce(:path, notebook_path) WHERE id = :id")
                .bind("notebook", notebookId)
                .bind("path", path)
                .bind("id", id)
                .execute();
    }

    /** Ends a run that is still running. */
    public static void end(Handle handle, String id, RunStatus status, Instant at) {
        handle.createUpdate("UPDATE runs SET status = :status, ended_at = :at WHERE id = :id AND status = 'RUNNING'")
                .bind("status", status.name())
                .bind("at", Nanos.of(at))
                .bind("id", id)
                .execute();
    }

    public static void tag(Handle handle, String id, String name, String value) {
        handle.execute("INSERT OR REPLACE INTO tags (run_id, name, value) VALUES (?, ?, ?)", id, name, value);
        LastValues.tag(handle, id, name, value);
    }

    public static void untag(Handle handle, String id, String name) {
        handle.execute("DELETE FROM tags WHERE run_id = ? AND name = ?", id, name);
        LastValues.untag(handle, id, name);
    }

    public static void goal(Handle handle, String id, Goal goal) {
        handle.execute(
                "UPDATE runs SET goal_metric = ?, goal_direction = ? WHERE id = ?",
                goal.metric(),
                goal.direction().name(),
                id);
    }

    public static void note(Handle handle, String id, long sequence, Instant at, String text) {
        handle.execute(
                "INSERT OR IGNORE INTO notes (run_id, sequence, at, text) VALUES (?, ?, ?, ?)",
                id,
                sequence,
                Nanos.of(at),
                text);
    }

    public static long checkpoint(Handle handle, String id) {
        return handle.createQuery("SELECT checkpoint FROM runs WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    public static void checkpoint(Handle handle, String id, long sequence) {
        handle.execute("UPDATE runs SET checkpoint = ? WHERE id = ?", sequence, id);
    }

    public static Optional<String> notebookId(Handle handle, String id) {
        return handle.createQuery("SELECT notebook_id FROM runs WHERE id = :id AND notebook_id IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
