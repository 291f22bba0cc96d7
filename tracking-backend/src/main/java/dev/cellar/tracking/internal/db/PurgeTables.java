package dev.cellar.tracking.internal.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Deletes rows for good, and finds those that hold a text. What is derived from other tables is made anew afterwards. */
public final class PurgeTables {
    private static final String RUNS = "runs";
    private static final String EXECUTIONS = "executions";
    private static final String ARTIFACTS = "artifacts";
    private static final String FIGURES = "figures";
    private static final String SERIES = "metric_series";
    private static final String DATASETS = "datasets";

    /** Every table that holds texts of a person's: its key, and the columns with texts. */
    private static final List<Texts> TEXTS = List.of(
            new Texts(RUNS, List.of("id"), "project, name, hypothesis, notebook_path, goal_metric, author, host"),
            new Texts(EXECUTIONS, List.of("id"), "code, error, author, host"),
            new Texts("observations", List.of("execution_id"), "resources, variables, snippets"),
            new Texts("names", List.of("execution_id"), "names"),
            new Texts("attempt_names", List.of("execution_id"), "name"),
            new Texts("tags", List.of("run_id", "name"), "name, value"),
            new Texts("notes", List.of("run_id", "sequence"), "text"),
            new Texts("params", List.of("run_id", "sequence"), "name, value"),
            new Texts(SERIES, List.of("id"), "name"),
            new Texts(ARTIFACTS, List.of("run_id", "sequence"), "name, media_type"),
            new Texts(FIGURES, List.of("run_id", "execution_id", "output"), "name, media_type"),
            new Texts("environments", List.of("run_id", "sequence"), "environment"),
            new Texts("log_lines", List.of("run_id", "sequence"), "text"),
            new Texts(DATASETS, List.of("run_id", "sequence"), "name, role, dataset"),
            new Texts("labels", List.of("notebook_id", "name"), "name"));

    private static final List<String> LOGGED = List.of("params", SERIES, ARTIFACTS, "log_lines");
    private static final List<String> OF_EXECUTION = List.of("observations", "names", "attempt_names", FIGURES);
    private static final List<String> OF_RUN =
            List.of("tags", "notes", "params", ARTIFACTS, FIGURES, "environments", "samples", "log_lines", DATASETS);

    private PurgeTables() {}

    private record Texts(String table, List<String> key, String columns) {}

    /** A row by its key. */
    public record Row(String table, List<String> columns, List<Object> key) {
        /** The id of a run that goes as a whole. */
        public Optional<String> run() {
            return table.equals(RUNS) ? Optional.of(key.get(0).toString()) : Optional.empty();
        }

        /** The id of a cell, whose observations go with it. */
        public Optional<String> execution() {
            return table.equals(EXECUTIONS) ? Optional.of(key.get(0).toString()) : Optional.empty();
        }
    }

    /** The rows in which the text is found. */
    public static List<Row> matching(Handle handle, Predicate<String> text) {
        List<Row> found = new ArrayList<>();
        TEXTS.forEach(texts -> found.addAll(rows(handle, texts, texts.columns(), text)));
        return found;
    }

    private static List<Row> rows(Handle handle, Texts texts, String columns, Predicate<String> text) {
        List<Row> found = new ArrayList<>();
        int keys = texts.key().size();
        int last = keys + columns.split(",", -1).length;
        handle.createQuery("SELECT " + String.join(", ", texts.key()) + ", " + columns + " FROM " + texts.table())
                .map((row, context) -> holds(row, keys + 1, last, text)
                        ? Optional.of(new Row(texts.table(), texts.key(), key(row, keys)))
                        : Optional.<Row>empty())
                .forEach(row -> row.ifPresent(found::add));
        return found;
    }

    private static boolean holds(ResultSet row, int first, int last, Predicate<String> text) throws SQLException {
        for (int i = first; i <= last; i++) {
            String value = row.getString(i);
            if (value != null && text.test(value)) {
                return true;
            }
        }
        return false;
    }

    private static List<Object> key(ResultSet row, int keys) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (int i = 1; i <= keys; i++) {
            key.add(row.getObject(i));
        }
        return key;
    }

    /** What a cell logged: params, points of metrics, lines, artifacts, datasets. */
    public static List<Row> logged(Handle handle, String executionId) {
        List<Row> found = new ArrayList<>();
        for (Texts texts : TEXTS) {
            if (LOGGED.contains(texts.table())) {
                found.addAll(rows(handle, texts, "execution_id", executionId::equals));
            } else if (texts.table().equals(DATASETS)) {
                found.addAll(rows(handle, texts, "dataset", dataset -> dataset.contains(executionId)));
            }
        }
        return found;
    }

    /** The artifacts and figures of these objects. */
    public static List<Row> artifacts(Handle handle, Set<String> sha256) {
        List<Row> found = new ArrayList<>();
        for (Texts texts : TEXTS) {
            if (texts.table().equals(ARTIFACTS) || texts.table().equals(FIGURES)) {
                found.addAll(rows(handle, texts, "sha256", sha256::contains));
            }
        }
        return found;
    }

    /** Commits of the versions of notebooks whose own name, path or cell ids hold the text. */
    public static List<String> commitsOfNotebooks(Handle handle, Predicate<String> text) {
        Texts notebooks = new Texts("notebooks", List.of("id"), "name, path, cell_ids");
        return rows(handle, notebooks, notebooks.columns(), text).stream()
                .flatMap(row -> handle
                        .createQuery("SELECT commit_id FROM versions WHERE notebook_id = :id")
                        .bind("id", row.key().get(0))
                        .mapTo(String.class)
                        .list()
                        .stream())
                .toList();
    }

    /** Commits of the versions that a run made, in whichever notebook. */
    public static List<String> commits(Handle handle, String runId) {
        return handle.createQuery("SELECT DISTINCT commit_id FROM versions WHERE run_id = :run")
                .bind("run", runId)
                .mapTo(String.class)
                .list();
    }

    /** What is deleted from here on is overwritten, too. */
    public static void overwrite(Handle handle) {
        handle.execute("PRAGMA secure_delete = ON");
    }

    public static void delete(Handle handle, Row row) {
        if (row.table().equals(SERIES)) {
            handle.execute(
                    "DELETE FROM metric_points WHERE series = ?", row.key().get(0));
        }
        String where = String.join(
                " AND ", row.columns().stream().map(column -> column + " = ?").toList());
        Update delete = handle.createUpdate("DELETE FROM " + row.table() + " WHERE " + where);
        for (int i = 0; i < row.key().size(); i++) {
            delete.bind(i, row.key().get(i));
        }
        delete.execute();
    }

    public static void execution(Handle handle, String executionId) {
        OF_EXECUTION.forEach(table -> handle.execute("DELETE FROM " + table + " WHERE execution_id = ?", executionId));
        handle.execute("DELETE FROM executions WHERE id = ?", executionId);
    }

    public static void run(Handle handle, String runId) {
        OF_EXECUTION.forEach(table -> handle.execute(
                "DELETE FROM " + table + " WHERE execution_id IN (SELECT id FROM executions WHERE run_id = ?)", runId));
        handle.execute("DELETE FROM executions WHERE run_id = ?", runId);
        handle.execute(
                "DELETE FROM metric_points WHERE series IN (SELECT id FROM metric_series WHERE run_id = ?)", runId);
        handle.execute("DELETE FROM metric_series WHERE run_id = ?", runId);
        OF_RUN.forEach(table -> handle.execute("DELETE FROM " + table + " WHERE run_id = ?", runId));
        handle.execute("DELETE FROM runs WHERE id = ?", runId);
        handle.execute("UPDATE runs SET parent_id = NULL WHERE parent_id = ?", runId);
        handle.execute("UPDATE runs SET baseline_id = NULL WHERE baseline_id = ?", runId);
    }

    /** A commit is another one now; rows that spoke of one that is gone go, too. */
    public static void commit(Handle handle, String before, Optional<String> after) {
        if (after.isPresent()) {
            handle.execute("UPDATE versions SET commit_id = ? WHERE commit_id = ?", after.get(), before);
            handle.execute("UPDATE executions SET commit_id = ? WHERE commit_id = ?", after.get(), before);
            return;
        }
        handle.execute("""
                DELETE FROM labels WHERE EXISTS (SELECT 1 FROM versions v
                    WHERE v.notebook_id = labels.notebook_id AND v.number = labels.number AND v.commit_id = ?)
                """, before);
        handle.execute("""
                UPDATE notebooks SET numbered = max(numbered,
                    (SELECT max(number) FROM versions v WHERE v.notebook_id = notebooks.id))
                WHERE id IN (SELECT notebook_id FROM versions WHERE commit_id = ?)
                """, before);
        handle.execute("DELETE FROM versions WHERE commit_id = ?", before);
        handle.execute("UPDATE executions SET commit_id = NULL, document_cell = NULL WHERE commit_id = ?", before);
    }

    /** Drops notebooks of which no version is left. */
    public static void emptyNotebooks(Handle handle) {
        handle.execute("DELETE FROM notebooks WHERE id NOT IN (SELECT notebook_id FROM versions)");
    }
}
