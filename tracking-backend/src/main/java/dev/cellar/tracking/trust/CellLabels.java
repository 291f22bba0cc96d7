package dev.cellar.tracking.trust;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.model.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cells as people see them: {@code cell 4 [7]} is the notebook's fourth, executed as the seventh. */
final class CellLabels {
    private static final int LONGEST_LINE = 40;

    private final Map<String, Integer> places = new HashMap<>();

    CellLabels(Notebook document) {
        List<Cell> cells = document.cells();
        for (int i = 0; i < cells.size(); i++) {
            places.putIfAbsent(cells.get(i).id(), i + 1);
        }
    }

    boolean isThere(Step step) {
        return step.cell() != null && places.containsKey(step.cell());
    }

    /** Its place in the notebook from 1; beyond the last for one that is gone. */
    int place(Step step) {
        return step.cell() == null ? Integer.MAX_VALUE : place(step.cell());
    }

    int place(String cell) {
        return places.getOrDefault(cell, Integer.MAX_VALUE);
    }

    /** A cell that did not run. */
    String of(Cell cell) {
        return "cell " + places.get(cell.id()) + (cell.executionCount() == null ? "" : count(cell.executionCount()));
    }

    String of(Step step) {
        Integer count = step.execution().executionCount();
        String ran = count == null ? "" : count(count);
        if (isThere(step)) {
            return "cell " + places.get(step.cell()) + ran;
        }
        String line = step.execution().code().strip().lines().findFirst().orElse("");
        String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE - 1) + "…" : line;
        return "the deleted cell" + ran + " `" + shown + "`";
    }

    private static String count(int count) {
        return " [" + count + "]";
    }
}
