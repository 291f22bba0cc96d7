package dev.cellar.tracking.internal.db;

import org.jdbi.v3.core.Handle;

/** Finds again what belongs to what, in a database whose rows were made anew one kind after the other. */
public final class Relations {
    private Relations() {}

    /** Ties runs to notebooks, notebooks to files and executions to the versions that show them. */
    public static void restore(Handle handle) {
        handle.execute("UPDATE runs SET notebook_id = (SELECT notebook_id FROM versions WHERE run_id = runs.id LIMIT 1)"
                + " WHERE notebook_id IS NULL");
        handle.execute("UPDATE notebooks SET path = (SELECT notebook_path FROM runs WHERE notebook_id = notebooks.id"
                + " AND notebook_path IS NOT NULL ORDER BY started_at DESC LIMIT 1)"
                + " WHERE path = '' AND EXISTS (SELECT 1 FROM runs WHERE notebook_id = notebooks.id"
                + " AND notebook_path IS NOT NULL)");
        handle.execute("UPDATE executions SET (commit_id, document_cell) = (SELECT commit_id, cell FROM versions"
                + " WHERE execution_id = executions.id ORDER BY number LIMIT 1)"
                + " WHERE commit_id IS NULL AND EXISTS (SELECT 1 FROM versions WHERE execution_id = executions.id"
                + " AND cell IS NOT NULL)");
        // An execution that changed nothing has no version of its own: the one before shows it.
        handle.execute("UPDATE executions SET document_cell = cell_id, commit_id = (SELECT v.commit_id FROM versions v"
                + " JOIN runs r ON r.notebook_id = v.notebook_id WHERE r.id = executions.run_id"
                + " AND v.at <= executions.started_at + executions.duration ORDER BY v.number DESC LIMIT 1)"
                + " WHERE commit_id IS NULL AND cell_id IS NOT NULL AND EXISTS (SELECT 1 FROM versions v"
                + " JOIN runs r ON r.notebook_id = v.notebook_id WHERE r.id = executions.run_id"
                + " AND v.at <= executions.started_at + executions.duration)");
    }
}
