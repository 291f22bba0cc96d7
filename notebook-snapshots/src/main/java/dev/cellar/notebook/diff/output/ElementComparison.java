package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.internal.Pair;
import dev.cellar.notebook.diff.internal.Sequences;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Compares trees of elements: their attributes, their texts, which elements came and went. One use. */
final class ElementComparison {

    /** Deeper elements are compared as a whole. */
    private static final int DEEPEST = 100;

    private final PathChanges changes = new PathChanges();

    private ElementComparison() {}

    /** Empty if they say the same. */
    static Optional<StructureChange> between(String type, Element before, Element after) {
        ElementComparison comparison = new ElementComparison();
        comparison.compareChildren("", before, after, 0);
        return comparison.changes.of(type);
    }

    private void compare(String path, Element before, Element after, int depth) {
        if (depth == DEEPEST) {
            if (!before.outerHtml().equals(after.outerHtml())) {
                changes.add(path, before.outerHtml(), after.outerHtml());
            }
            return;
        }
        compareAttributes(path, before, after);
        compareChildren(path + " > ", before, after, depth);
    }

    private void compareAttributes(String path, Element before, Element after) {
        Set<String> names = new TreeSet<>();
        before.attributes().forEach(attribute -> names.add(attribute.getKey()));
        after.attributes().forEach(attribute -> names.add(attribute.getKey()));
        for (String name : names) {
            String earlier = before.hasAttr(name) ? before.attr(name) : null;
            String later = after.hasAttr(name) ? after.attr(name) : null;
            if (earlier == null || !earlier.equals(later)) {
                changes.add(path + " @" + name, earlier, later);
            }
        }
    }

    private void compareChildren(String prefix, Element before, Element after, int depth) {
        List<Child> earlier = Child.of(before);
        List<Child> later = Child.of(after);
        for (Pair pair : Sequences.match(earlier, later, Child::isLike)) {
            if (!pair.isBoth()) {
                Child child = pair.isRemoved() ? earlier.get(pair.before()) : later.get(pair.after());
                String text = child.text();
                changes.add(prefix + child.step(), pair.isRemoved() ? text : null, pair.isRemoved() ? null : text);
            } else if (!earlier.get(pair.before()).equals(later.get(pair.after()))) {
                Child one = earlier.get(pair.before());
                Child other = later.get(pair.after());
                if (one.node() instanceof Element element && other.node() instanceof Element otherElement) {
                    compare(prefix + other.step(), element, otherElement, depth + 1);
                } else {
                    changes.add(prefix + other.step(), one.text(), other.text());
                }
            }
        }
    }

    /** An element or a text. Equal when written the same. */
    private record Child(Node node, String step, String written) {

        static List<Child> of(Element parent) {
            int[] place = {0};
            return parent.childNodes().stream()
                    .filter(node -> node instanceof Element || (node instanceof TextNode text && !text.isBlank()))
                    .map(node -> new Child(
                            node, step(node, ++place[0]), node.outerHtml().strip()))
                    .toList();
        }

        private static String step(Node node, int place) {
            return node instanceof Element element ? element.normalName() + "[" + place + "]" : "text";
        }

        boolean isLike(Child other) {
            return node.nodeName().equals(other.node.nodeName());
        }

        String text() {
            return node instanceof TextNode text ? text.text().strip() : written;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Child child && written.equals(child.written);
        }

        @Override
        public int hashCode() {
            return written.hashCode();
        }
    }
}
