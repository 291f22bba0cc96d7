package dev.cellar.recorder.inspect.preview;

import java.util.Collection;
import java.util.Optional;

/** The JDK's collections and Guava's immutable ones. */
final class CollectionDescriber implements Describer {
    private final ForeignCode foreign;

    CollectionDescriber(ForeignCode foreign) {
        this.foreign = foreign;
    }

    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        if (!(value instanceof Collection<?> elements)) {
            return Optional.empty();
        }
        return foreign.asTrusted(elements, () -> preview(elements, parts));
    }

    private static Preview preview(Collection<?> elements, Parts parts) {
        int size = elements.size();
        return Preview.of(Elements.list(elements.iterator(), "[", "]", parts::text), size);
    }
}
