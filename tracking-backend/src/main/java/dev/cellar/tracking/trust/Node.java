package dev.cellar.tracking.trust;

import dev.cellar.tracking.model.Step;
import dev.cellar.tracking.objects.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An execution in the graph of what was made from what.
 *
 * @param place when it ran among the others, from 0
 * @param code what ran, or would run
 * @param inputs by name, the executions that made the value it read: the one that defined it, then those that changed it
 * @param fingerprint the same for the same code over the same inputs, so for the same result but for chance
 */
record Node(Step step, int place, String code, SortedMap<String, List<Node>> inputs, String fingerprint) {
    static Node of(Step step, int place, String code, Map<String, List<Node>> inputs) {
        SortedMap<String, List<Node>> sorted = new TreeMap<>(inputs);
        StringBuilder provenance = new StringBuilder(code);
        sorted.forEach((name, makers) -> {
            provenance.append('\0').append(name);
            makers.forEach(maker -> provenance.append('\1').append(maker.fingerprint()));
        });
        String fingerprint = Sha256.of(provenance.toString().getBytes(StandardCharsets.UTF_8));
        return new Node(step, place, code, sorted, fingerprint);
    }

    /** Whether two values were made alike. */
    static boolean sameMaking(List<Node> one, List<Node> other) {
        return one.stream()
                .map(Node::fingerprint)
                .toList()
                .equals(other.stream().map(Node::fingerprint).toList());
    }

    /** Two nodes are one if they are the same execution in the same flow; comparing their inputs would walk the graph. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Node[" + place + " " + code.lines().findFirst().orElse("") + "]";
    }
}
