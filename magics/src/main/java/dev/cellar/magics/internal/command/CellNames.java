package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.model.RunningCell;
import dev.cellar.tracking.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the cell that a person means, and with it the last version it left: {@code [7]} by its execution count, {@code
 * this} for the one that is running, its id, or a piece of its text that no other cell has. Lines that begin with {@code
 * %track} are no text to be found by: the one that asks has the piece in it.
 */
final class CellNames {
    private static final Pattern COUNT = Pattern.compile("\\[\\s*(\\d{1,9})\\s*]");
    private static final String THIS = "this";
    private static final int NAMED = 5;

    private final NotebookVersions notebook;
    private final Optional<RunningCell> running;

    CellNames(NotebookVersions notebook, Optional<RunningCell> running) {
        this.notebook = notebook;
        this.running = running;
    }

    /** Whether a word can mean nothing but a cell. */
    static boolean isCell(String said) {
        return said.equals(THIS) || COUNT.matcher(said).matches();
    }

    /**
     * The last version that the cell left.
     *
     * @return empty if no cell has that id or text
     * @throws MagicException if several cells could be meant, or the cell left no version
     */
    Optional<Version> find(String said) {
        Matcher count = COUNT.matcher(said);
        if (count.matches()) {
            return Optional.of(counted(Integer.parseInt(count.group(1))));
        }
        return said.equals(THIS) ? Optional.of(runningCell()) : worded(said);
    }

    private Version counted(int count) {
        List<Version> executed = executed(version -> version.executionCount() != null);
        return executed.stream()
                .filter(version -> Integer.valueOf(count).equals(version.executionCount()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new MagicException("No cell [" + count + "] has left a version"
                        + (executed.isEmpty()
                                ? " yet"
                                : "; the last is " + VersionText.count(executed.get(executed.size() - 1)))));
    }

    private Version runningCell() {
        RunningCell cell = running.orElseThrow(() -> new MagicException("No cell is running: name it by its number"));
        String id = cell.cellId() != null ? cell.cellId() : idByCode(cell.code());
        return lastOf(id)
                .orElseThrow(
                        () -> new MagicException("This cell has left no version yet: it leaves one when it has run"));
    }

    private String idByCode(String code) {
        return document()
                .flatMap(last -> last.cells().stream()
                        .filter(cell -> cell.source().equals(code))
                        .findFirst())
                .map(Cell::id)
                .orElse("");
    }

    private Optional<Version> worded(String said) {
        if (said.isBlank()) {
            return Optional.empty();
        }
        List<Cell> cells = document().map(Notebook::cells).orElse(List.of()).stream()
                .filter(cell -> cell.type().isCode())
                .toList();
        List<Cell> named = cells.stream().filter(cell -> cell.id().equals(said)).toList();
        List<Cell> found = named.isEmpty()
                ? cells.stream().filter(cell -> work(cell).contains(said)).toList()
                : named;
        if (found.size() > 1) {
            throw new MagicException("\"" + said + "\" is in " + found.size() + " cells: "
                    + found.stream().limit(NAMED).map(CellNames::describe).collect(Collectors.joining("; "))
                    + (found.size() > NAMED ? "; …" : "") + "; give a number or more of the text");
        }
        return found.stream()
                .findFirst()
                .map(cell -> lastOf(cell.id())
                        .orElseThrow(() -> new MagicException(
                                "The cell \"" + firstLine(cell) + "\" has left no version yet: it was not run")));
    }

    private static String work(Cell cell) {
        return cell.source()
                .lines()
                .filter(line -> !line.stripLeading().startsWith("%track"))
                .collect(Collectors.joining("\n"));
    }

    private Optional<Notebook> document() {
        List<Version> history = notebook.history();
        return history.isEmpty() ? Optional.empty() : Optional.of(notebook.document(history.get(history.size() - 1)));
    }

    private Optional<Version> lastOf(String cellId) {
        return executed(version -> cellId.equals(version.cell())).stream().reduce((earlier, later) -> later);
    }

    private List<Version> executed(Predicate<Version> which) {
        return notebook.history().stream()
                .filter(version -> !version.isSave())
                .filter(which)
                .toList();
    }

    private static String describe(Cell cell) {
        String count = cell.executionCount() == null ? "[ ]" : "[" + cell.executionCount() + "]";
        return count + " " + firstLine(cell);
    }

    private static String firstLine(Cell cell) {
        return cell.source().lines().findFirst().orElse("");
    }
}
