package dev.cellar.tracking.trust;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.model.Step;
import dev.cellar.tracking.model.Variable.Changed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A notebook as it ran, beside what a run of its cells from top to bottom would have done.
 *
 * @param asRun every execution in the order they ran
 * @param fresh every cell that ever ran as it stands in the document, in the document's order
 * @param last by the document's cell, its last execution
 * @param freshOf by the document's cell, what a fresh run would execute
 */
record Flows(Dataflow asRun, Dataflow fresh, Map<String, Node> last, Map<String, Node> freshOf) {
    static Flows of(List<Step> steps, Notebook document) {
        Dataflow asRun = new Dataflow();
        Map<String, Node> last = new HashMap<>();
        Map<String, List<Step>> ofCell = new HashMap<>();
        for (Step step : steps) {
            Node node = asRun.run(step, step.execution().code().strip());
            if (step.cell() != null) {
                last.put(step.cell(), node);
                ofCell.computeIfAbsent(step.cell(), cell -> new ArrayList<>()).add(step);
            }
        }
        Dataflow fresh = new Dataflow();
        Map<String, Node> freshOf = new LinkedHashMap<>();
        for (Cell cell : document.cells()) {
            Node ran = last.get(cell.id());
            if (ran != null && cell.type().isCode() && !freshOf.containsKey(cell.id())) {
                Step once = once(ran.step(), ofCell.getOrDefault(cell.id(), List.of()));
                freshOf.put(cell.id(), fresh.run(once, cell.source().strip()));
            }
        }
        return new Flows(asRun, fresh, last, freshOf);
    }

    /** Whether the cell says something else than what was executed last. */
    boolean isEdited(String cell) {
        Node ran = last.get(cell);
        return ran != null && saysElse(ran);
    }

    /** Whether the cell of an execution says something else now than what ran then. */
    boolean saysElse(Node ran) {
        Node now = ran.step().cell() == null ? null : freshOf.get(ran.step().cell());
        return now != null && !ran.code().equals(now.code());
    }

    /** Whether this is the last execution of its cell. */
    boolean isLast(Node node) {
        return node.step().cell() != null && last.get(node.step().cell()) == node;
    }

    Optional<Node> lastOf(Node fresh) {
        return Optional.ofNullable(fresh.step().cell()).map(last::get);
    }

    /** What the code does the first time it runs: an execution after that may have found its change made already. */
    private static Step once(Step step, List<Step> ofCell) {
        Map<String, Changed> changed = new HashMap<>();
        for (Step each : ofCell) {
            if (each.execution().code().equals(step.execution().code())) {
                each.changed().forEach((name, did) -> changed.merge(name, did, Flows::likelier));
            }
        }
        return new Step(step.execution(), step.cell(), step.names(), changed);
    }

    private static Changed likelier(Changed one, Changed other) {
        if (one == Changed.YES || other == Changed.YES) {
            return Changed.YES;
        }
        return one == Changed.UNKNOWN ? one : other;
    }
}
