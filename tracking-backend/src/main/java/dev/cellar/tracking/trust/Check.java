package dev.cellar.tracking.trust;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.model.ExecutionStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a notebook as it ran with a fresh run from top to bottom, value by value: where the two were made alike,
 * nothing is said, whatever the order was. What follows from something that is said already is not said again. One use.
 */
final class Check {
    private final Notebook document;
    private final Flows flows;
    private final CellLabels labels;
    private final Findings findings;

    Check(Notebook document, Flows flows) {
        this.document = document;
        this.flows = flows;
        this.labels = new CellLabels(document);
        this.findings = new Findings(labels);
    }

    List<Finding> call() {
        Set<String> seen = new HashSet<>();
        int lastRun = lastRunPlace();
        List<Cell> cells = document.cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.type().isCode() && saysSomething(cell) && seen.add(cell.id())) {
                Node ran = flows.last().get(cell.id());
                if (ran == null) {
                    neverRan(cell, i < lastRun);
                } else {
                    ran(cell, ran);
                }
            }
        }
        values();
        return findings.sorted();
    }

    /** A cell that only asks Cellar something makes nothing. */
    private static boolean saysSomething(Cell cell) {
        return cell.source()
                .lines()
                .map(String::strip)
                .anyMatch(line -> !line.isEmpty() && !line.startsWith("%track") && !line.startsWith("//"));
    }

    private int lastRunPlace() {
        List<Cell> cells = document.cells();
        for (int i = cells.size() - 1; i >= 0; i--) {
            if (flows.last().containsKey(cells.get(i).id())) {
                return i;
            }
        }
        return -1;
    }

    private void neverRan(Cell cell, boolean passedOver) {
        if (!cell.outputs().isEmpty()) {
            findings.notOfThisRun(cell);
        } else if (passedOver) {
            findings.skipped(cell);
        }
    }

    private void ran(Cell cell, Node ran) {
        if (failed(ran) && laterThan(ran)) {
            findings.failed(ran);
        }
        if (flows.isEdited(cell.id())) {
            findings.edited(ran);
            return;
        }
        Node fresh = flows.freshOf().get(cell.id());
        if (fresh != null && !fresh.fingerprint().equals(ran.fingerprint())) {
            Set<String> names = new HashSet<>(ran.inputs().keySet());
            names.addAll(fresh.inputs().keySet());
            names.forEach(name -> compare(
                    name,
                    ran.inputs().getOrDefault(name, List.of()),
                    fresh.inputs().getOrDefault(name, List.of()),
                    Optional.of(ran)));
        }
    }

    private static boolean failed(Node node) {
        ExecutionStatus status = node.step().execution().status();
        return status == ExecutionStatus.ERROR || status == ExecutionStatus.INTERRUPTED;
    }

    /** Whether another cell ran after it: what failed last is what somebody is looking at. */
    private boolean laterThan(Node node) {
        return flows
                .asRun()
                .nodes()
                .subList(node.place() + 1, flows.asRun().nodes().size())
                .stream()
                .anyMatch(later ->
                        !Objects.equals(later.step().cell(), node.step().cell()));
    }

    private void values() {
        Map<String, List<Node>> now = flows.asRun().values();
        Map<String, List<Node>> fresh = flows.fresh().values();
        Set<String> names = new HashSet<>(now.keySet());
        names.addAll(fresh.keySet());
        names.forEach(name -> compare(
                name, now.getOrDefault(name, List.of()), fresh.getOrDefault(name, List.of()), Optional.empty()));
    }

    /**
     * @param was who made the value that was read, or is there now
     * @param would who would have made it in a fresh run
     * @param reader who read it; none for what is there now
     */
    private void compare(String name, List<Node> was, List<Node> would, Optional<Node> reader) {
        if (Node.sameMaking(was, would)) {
            return;
        }
        if (was.isEmpty()) {
            lost(name, would, reader);
            return;
        }
        Set<String> seen = new HashSet<>();
        boolean explained = false;
        for (Node maker : was) {
            explained |= explain(name, maker, was, would, reader, seen);
        }
        if (!explained) {
            missing(name, was, would, reader);
        }
    }

    private boolean explain(
            String name, Node maker, List<Node> was, List<Node> would, Optional<Node> reader, Set<String> seen) {
        String cell = maker.step().cell();
        if (!labels.isThere(maker.step()) || cell == null) {
            findings.makerGone(maker, name);
            return true;
        }
        if (!seen.add(cell)) {
            findings.ranAgain(flows.last().getOrDefault(cell, maker), name);
            return true;
        }
        boolean inFresh = would.stream().anyMatch(one -> cell.equals(one.step().cell()));
        if (!inFresh && !flows.isLast(maker) && flows.saysElse(maker)) {
            findings.replacedMaker(maker, name);
            return true;
        }
        if (reader.isPresent()
                && labels.place(maker.step()) > labels.place(reader.get().step())) {
            findings.usedFromBelow(reader.get(), maker, name);
            return true;
        }
        if (inFresh
                && reader.isPresent()
                && !flows.isLast(maker)
                && !flows.isEdited(cell)
                && ranSince(maker, reader.get())) {
            findings.stale(reader.get(), flows.last().getOrDefault(cell, maker), name);
            return true;
        }
        if (!inFresh && labels.place(maker.step()) < labels.place(was.get(0).step())) {
            findings.ranAfter(maker, was.get(0), name);
            return true;
        }
        return false;
    }

    /** Whether the maker's cell ran again after the reader did. */
    private boolean ranSince(Node maker, Node reader) {
        return flows.lastOf(maker).map(last -> last.place() > reader.place()).orElse(false);
    }

    /** A fresh run would have had something more in the making of the value. */
    private void missing(String name, List<Node> was, List<Node> would, Optional<Node> reader) {
        Node definer = was.get(0);
        boolean sameDefiner = would.stream()
                .anyMatch(
                        one -> Objects.equals(one.step().cell(), definer.step().cell()));
        for (Node expected : would) {
            boolean there = was.stream()
                    .anyMatch(one ->
                            Objects.equals(one.step().cell(), expected.step().cell()));
            Optional<Node> last = flows.lastOf(expected);
            if (there
                    || last.isEmpty()
                    || flows.isEdited(String.valueOf(expected.step().cell()))) {
                continue;
            }
            if (reader.isPresent() && last.get().place() > reader.get().place()) {
                findings.stale(reader.get(), last.get(), name);
            } else if (sameDefiner) {
                findings.stale(last.get(), definer, name);
            } else {
                findings.ranAfter(definer, last.get(), name);
            }
        }
    }

    private void lost(String name, List<Node> would, Optional<Node> reader) {
        if (reader.isEmpty()) {
            Node definer = would.get(0);
            if (!flows.isEdited(String.valueOf(definer.step().cell()))) {
                flows.lastOf(definer).ifPresent(last -> findings.dropped(last, name));
            }
        }
    }
}
