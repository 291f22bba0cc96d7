package dev.cellar.tracking.trust;

import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.model.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What can be said of a notebook from what its cells did as they ran: whether it can be trusted as it stands, which order
 * would bring its state about again, and which cells one value needs. It needs no kernel, only what was recorded, so it
 * works long after the kernel is gone. Immutable once made; not thread-safe while it is asked.
 *
 * <pre>{@code
 * Trust trust = Trust.of(store.steps(run.id()), store.document(version));
 * trust.check().forEach(finding -> System.out.println(finding.message() + ": " + finding.advice()));
 * }</pre>
 */
public final class Trust {
    private final Notebook document;
    private final Flows flows;
    private final CellLabels labels;

    private Trust(Notebook document, Flows flows) {
        this.document = document;
        this.flows = flows;
        this.labels = new CellLabels(document);
    }

    /**
     * @param steps all executions of one kernel, in the order they ran
     * @param document the notebook as it stands
     */
    public static Trust of(List<Step> steps, Notebook document) {
        return new Trust(document, Flows.of(steps, document));
    }

    /** Everything that is not as a fresh run from top to bottom would have it, in the order of the notebook. */
    public List<Finding> check() {
        return new Check(document, flows).call();
    }

    /** The names that have a value now, sorted. */
    public SortedSet<String> names() {
        return new TreeSet<>(flows.asRun().values().keySet());
    }

    /** The fewest executions that bring about every value there is now, in the order to run them. */
    public List<Planned> order() {
        Set<Node> makers = new HashSet<>();
        flows.asRun().values().values().forEach(makers::addAll);
        return planned(withInputs(makers));
    }

    /** The fewest executions that make the value a name has now, in the order to run them; empty if there is none. */
    public Optional<List<Planned>> makersOf(String name) {
        return Optional.ofNullable(flows.asRun().values().get(name)).map(makers -> planned(withInputs(makers)));
    }

    /** The fewest executions that one of them needs, and itself, in the order to run them; empty if it is unknown. */
    public Optional<List<Planned>> makersOfExecution(String executionId) {
        return flows.asRun().nodes().stream()
                .filter(node -> node.step().execution().id().equals(executionId))
                .findFirst()
                .map(node -> planned(withInputs(List.of(node))));
    }

    /** What is needed to run these: their inputs, what puts jars on the class path, and the imports they mention. */
    private Set<Node> withInputs(Collection<Node> nodes) {
        Set<Node> needed = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(nodes);
        int last = nodes.stream().mapToInt(Node::place).max().orElse(-1);
        List<Node> before = flows.asRun().nodes().subList(0, last + 1);
        before.stream().filter(node -> CellMagic.setsClassPath(node.code())).forEach(open::add);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (needed.add(node)) {
                node.inputs().values().forEach(open::addAll);
                before.stream()
                        .filter(other -> other.place() < node.place() && Imports.serve(other, node))
                        .forEach(open::add);
            }
        }
        return needed;
    }

    private List<Planned> planned(Set<Node> nodes) {
        List<Node> sorted = new ArrayList<>(nodes);
        sorted.sort(Comparator.comparingInt(Node::place));
        return sorted.stream()
                .map(node -> new Planned(node.step(), labels.of(node.step()), state(node)))
                .toList();
    }

    private Planned.State state(Node node) {
        if (!labels.isThere(node.step())) {
            return Planned.State.DELETED;
        }
        Node fresh = flows.freshOf().get(node.step().cell());
        return fresh != null && fresh.code().equals(node.code()) ? Planned.State.PRESENT : Planned.State.CHANGED;
    }
}
