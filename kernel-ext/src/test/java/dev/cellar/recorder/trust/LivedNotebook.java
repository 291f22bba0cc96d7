package dev.cellar.recorder.trust;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.recorder.inspect.CellScope;
import dev.cellar.recorder.inspect.NotebookShell;
import dev.cellar.recorder.inspect.SnippetLog;
import dev.cellar.recorder.inspect.VariableBudget;
import dev.cellar.recorder.inspect.VariableInspector;
import dev.cellar.recorder.inspect.names.NameAnalysis;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Step;
import dev.cellar.tracking.model.Variable;
import dev.cellar.tracking.trust.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A notebook that somebody edits and runs in any order, in a real JShell that is looked at as the recorder does. */
final class LivedNotebook implements AutoCloseable {
    private static final Duration PLENTY = Duration.ofMinutes(1);

    /** What kernels import before the first cell. */
    private final NotebookShell shell = new NotebookShell().cell("import java.util.*;");

    private final SnippetLog log = new SnippetLog(shell.jshell());
    private final NameAnalysis analysis = new NameAnalysis();
    private final VariableInspector inspector =
            new VariableInspector(new VariableBudget(PLENTY, 500, 200, 64 * 1024, PLENTY));
    private final List<Cell> cells = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** Cells with the ids a, b, c …, from top to bottom, all run once. */
    static LivedNotebook ofCells(String... sources) {
        LivedNotebook notebook = new LivedNotebook();
        for (String source : sources) {
            String id = String.valueOf((char) ('a' + notebook.cells.size()));
            notebook.cells.add(Cell.code(id, source));
            notebook.run(id);
        }
        return notebook;
    }

    LivedNotebook run(String... ids) {
        for (String id : ids) {
            run(id, ExecutionStatus.OK);
        }
        return this;
    }

    /** Runs a cell that fails. */
    LivedNotebook fail(String id) {
        run(id, ExecutionStatus.ERROR);
        return this;
    }

    LivedNotebook edit(String id, String source) {
        cells.replaceAll(cell -> cell.id().equals(id) ? cell.withSource(source) : cell);
        return this;
    }

    LivedNotebook delete(String id) {
        cells.removeIf(cell -> cell.id().equals(id));
        return this;
    }

    /** A new cell at the end that was not run. */
    LivedNotebook add(String id, String source) {
        return insert(cells.size(), Cell.code(id, source));
    }

    LivedNotebook insert(int place, Cell cell) {
        cells.add(place, cell);
        return this;
    }

    Trust trust() {
        return Trust.of(steps, Notebook.of(cells));
    }

    /** A variable's value, as it is previewed. */
    String preview(String name) {
        return inspector.inspect(shell.jshell(), shell.loader(), CellScope.OPEN).seen().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow()
                .preview();
    }

    /** Findings as {@code KIND cell names}. */
    List<String> findings() {
        return trust().check().stream()
                .map(finding ->
                        (finding.kind() + " " + finding.cellId() + " " + String.join(" ", finding.names())).strip())
                .toList();
    }

    private void run(String id, ExecutionStatus status) {
        String code = cells.stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElseThrow()
                .source();
        shell.cell(code);
        List<Snippet> snippets = log.drain();
        Names names = analysis.analyse(snippets);
        Map<String, Variable.Changed> changed = new HashMap<>();
        inspector
                .inspect(shell.jshell(), shell.loader(), CellScope.OPEN)
                .seen()
                .forEach(variable -> changed.put(variable.name(), variable.changed()));
        log.drain();
        int count = steps.size() + 1;
        cells.replaceAll(cell -> cell.id().equals(id) ? cell.executed(code, count, List.of()) : cell);
        steps.add(new Step(
                new Execution(
                        "%032x".formatted(count),
                        "message-" + count,
                        id,
                        count,
                        code,
                        new Origin("ada", "here"),
                        Instant.EPOCH.plusSeconds(count),
                        1,
                        status,
                        null,
                        List.of()),
                id,
                names,
                changed));
    }

    @Override
    public void close() {
        inspector.close();
        log.close();
        shell.close();
    }
}
