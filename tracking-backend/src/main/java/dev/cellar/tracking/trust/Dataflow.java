package dev.cellar.tracking.trust;

import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.Step;
import dev.cellar.tracking.model.Variable.Changed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows the notebook's names through executions, one after the other: which execution made the value that a name has.
 * A name that a method's body, a lambda or a type's method uses is used wherever that is used. What only the values can
 * tell, whether {@code list.add(x);} changed the list, is taken from what was seen of them. Not thread-safe.
 */
final class Dataflow {
    private final Map<String, List<Node>> makers = new HashMap<>();
    private final Map<String, Names.Use> later = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /** The executions so far, in order. */
    List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** By name that exists now, the executions that made its value. */
    Map<String, List<Node>> values() {
        return Collections.unmodifiableMap(makers);
    }

    /** Takes in the next execution. */
    Node run(Step step, String code) {
        Names names = step.names();
        Uses uses = new Uses(step);
        Map<String, List<Node>> inputs = new HashMap<>();
        uses.reads.forEach(name -> {
            List<Node> made = makers.get(name);
            if (made != null) {
                inputs.put(name, List.copyOf(made));
            }
        });
        Node node = Node.of(step, nodes.size(), code, inputs);
        nodes.add(node);
        names.drops().forEach(makers::remove);
        names.drops().forEach(later::remove);
        names.defines().forEach(name -> define(name, node));
        uses.changes().forEach(name -> change(name, node, !uses.reads.contains(name)));
        return node;
    }

    private void define(String name, Node node) {
        makers.put(name, new ArrayList<>(List.of(node)));
        Names.Use use = node.step().names().later().get(name);
        if (use == null) {
            later.remove(name);
        } else {
            later.put(name, use);
        }
    }

    /** What is replaced as a whole is what was defined and this; what is changed is all that went before, too. */
    private void change(String name, Node node, boolean replaced) {
        List<Node> before = makers.get(name);
        if (before == null || before.contains(node)) {
            return;
        }
        List<Node> after = new ArrayList<>(replaced ? before.subList(0, 1) : before);
        after.add(node);
        makers.put(name, after);
    }

    /** What an execution uses, at once and through what it calls. */
    private final class Uses {
        final Set<String> reads;
        private final Set<String> assigned;
        private final Set<String> perhaps;
        private final Step step;

        Uses(Step step) {
            this.step = step;
            Names names = step.names();
            reads = new HashSet<>(names.reads());
            assigned = names.writes();
            perhaps = new HashSet<>(names.touches());
            Deque<String> open = new ArrayDeque<>(names.reads());
            while (!open.isEmpty()) {
                String name = open.remove();
                Names.Use use = names.later().getOrDefault(name, later.get(name));
                if (use != null) {
                    use.reads().stream().filter(reads::add).forEach(open::add);
                    perhaps.addAll(use.writes());
                    perhaps.addAll(use.touches());
                }
            }
        }

        /** Names of which the value is another than before, for all that is known; definitions left out. */
        Set<String> changes() {
            Set<String> changes = new HashSet<>(perhaps);
            changes.removeIf(name -> step.changed().get(name) == Changed.NO);
            reads.stream()
                    .filter(name -> step.changed().get(name) == Changed.YES)
                    .forEach(changes::add);
            changes.addAll(assigned);
            // An assignment within the defining cell is part of its making.
            changes.removeAll(step.names().defines());
            return changes;
        }
    }
}
