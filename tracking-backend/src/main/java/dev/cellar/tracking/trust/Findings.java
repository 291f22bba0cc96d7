package dev.cellar.tracking.trust;

import dev.cellar.notebook.Cell;
import dev.cellar.tracking.model.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers findings in words: one for each cell and kind, with all the names concerned. Not thread-safe. */
final class Findings {
    private final CellLabels labels;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Findings(CellLabels labels) {
        this.labels = labels;
    }

    void failed(Node cell) {
        draft(FindingKind.FAILED, cell.step());
    }

    void makerGone(Node maker, String name) {
        draft(FindingKind.MAKER_GONE, maker.step()).names.add(name);
    }

    void replacedMaker(Node maker, String name) {
        Draft draft = draft(FindingKind.MAKER_GONE, maker.step());
        draft.names.add(name);
        draft.replaced = true;
    }

    void dropped(Node maker, String name) {
        draft(FindingKind.DROPPED, maker.step()).names.add(name);
    }

    void usedFromBelow(Node reader, Node maker, String name) {
        Draft draft = draft(FindingKind.OUT_OF_ORDER, reader.step());
        draft.names.add(name);
        draft.others.add(labels.of(maker.step()));
    }

    /** {@code earlier} stands above {@code later} and ran after it, so its value is the one that is there. */
    void ranAfter(Node earlier, Node later, String name) {
        Draft draft = draft(FindingKind.OUT_OF_ORDER, later.step());
        draft.names.add(name);
        draft.others.add(labels.of(earlier.step()));
        draft.overtaken = true;
    }

    void ranAgain(Node cell, String name) {
        draft(FindingKind.RAN_AGAIN, cell.step()).names.add(name);
    }

    void stale(Node cell, Node newer, String name) {
        Draft draft = draft(FindingKind.STALE, cell.step());
        draft.names.add(name);
        draft.others.add(labels.of(newer.step()));
    }

    void edited(Node cell) {
        draft(FindingKind.EDITED, cell.step());
    }

    void notOfThisRun(Cell cell) {
        draft(FindingKind.NOT_OF_THIS_RUN, cell);
    }

    void skipped(Cell cell) {
        draft(FindingKind.SKIPPED, cell);
    }

    /** In the order of the notebook; for a cell the most harmful first. */
    List<Finding> sorted() {
        List<Draft> sorted = new ArrayList<>(drafts.values());
        // To run the cell again mends both.
        sorted.removeIf(draft -> draft.kind == FindingKind.STALE && has(FindingKind.DROPPED, draft.cellId));
        sorted.sort(Comparator.comparingInt((Draft draft) -> draft.place).thenComparing(draft -> draft.kind));
        return sorted.stream().map(Draft::toFinding).toList();
    }

    private boolean has(FindingKind kind, @Nullable String cellId) {
        return drafts.values().stream().anyMatch(draft -> draft.kind == kind && Objects.equals(draft.cellId, cellId));
    }

    private Draft draft(FindingKind kind, Step step) {
        String key = step.cell() == null ? step.execution().id() : step.cell();
        return drafts.computeIfAbsent(
                kind + " " + key, k -> new Draft(kind, labels.of(step), step.cell(), labels.place(step)));
    }

    private void draft(FindingKind kind, Cell cell) {
        drafts.computeIfAbsent(
                kind + " " + cell.id(), k -> new Draft(kind, labels.of(cell), cell.id(), labels.place(cell.id())));
    }

    private static final class Draft {
        private final FindingKind kind;
        private final String cell;
        private final @Nullable String cellId;
        private final int place;
        private final SortedSet<String> names = new TreeSet<>();
        private final Set<String> others = new LinkedHashSet<>();
        private boolean replaced;
        private boolean overtaken;

        Draft(FindingKind kind, String cell, @Nullable String cellId, int place) {
            this.kind = kind;
            this.cell = cell;
            this.cellId = cellId;
            this.place = place;
        }

        Finding toFinding() {
            return new Finding(kind, cell, cellId, names, List.copyOf(others), message(), advice());
        }

        private String message() {
            return switch (kind) {
                case FAILED -> cell + " failed, and other cells ran after it";
                case MAKER_GONE ->
                    replaced
                            ? cell + " was changed and run again: " + quoted() + made("is", "are")
                                    + " still there from what it said before"
                            : quoted() + made("was", "were") + " made by " + cell;
                case DROPPED ->
                    quoted() + " of " + cell + made("is", "are") + " gone: another cell took "
                            + (names.size() == 1 ? "it" : "them") + " away";
                case OUT_OF_ORDER ->
                    overtaken
                            ? cell + " ran before " + list(others) + ", which stands above it: " + quoted()
                                    + made("has", "have") + " the older cell's value"
                            : cell + " used " + quoted() + " as " + list(others) + " further down had made "
                                    + (names.size() == 1 ? "it" : "them");
                case RAN_AGAIN -> cell + " ran more than once and changed " + quoted() + " each time";
                case STALE -> cell + " is older than " + quoted() + ": " + list(others) + " ran after it";
                case EDITED -> cell + " was edited after it ran";
                case NOT_OF_THIS_RUN -> cell + " shows an output that was not made in this run";
                case SKIPPED -> cell + " has not run, and cells below it have";
            };
        }

        private String advice() {
            return switch (kind) {
                case FAILED -> "mend " + cell + " and run it and what follows, or delete it";
                case MAKER_GONE ->
                    replaced
                            ? "restart and run all, or bring the old line back: %track history --cell " + cellId
                            : "bring the cell back (%track restore --cell " + cellId + ") or restart and run all";
                case OUT_OF_ORDER ->
                    overtaken ? "run " + cell + " again" : "move " + list(others) + " above " + cell + ", or run all";
                case RAN_AGAIN -> "restart and run all, or make " + quoted() + " anew in the same cell";
                case DROPPED, STALE, EDITED, NOT_OF_THIS_RUN, SKIPPED ->
                    "run " + cell + (kind == FindingKind.SKIPPED ? "" : " again");
            };
        }

        private String made(String one, String several) {
            return " " + (names.size() == 1 ? one : several);
        }

        private String quoted() {
            return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        }

        private static String list(Set<String> words) {
            return String.join(", ", words);
        }
    }
}
