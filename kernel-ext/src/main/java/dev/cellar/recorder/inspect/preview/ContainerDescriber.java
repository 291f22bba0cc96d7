package dev.cellar.recorder.inspect.preview;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The JDK's collections and maps, and Guava's immutable ones. */
final class ContainerDescriber implements Describer {
    private final ForeignCode foreign;

    ContainerDescriber(ForeignCode foreign) {
        this.foreign = foreign;
    }

    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        if (value instanceof Collection<?> elements) {
            return foreign.asTrusted(elements, () -> preview(elements, parts));
        }
        return value instanceof Map<?, ?> map ? foreign.asTrusted(map, () -> preview(map, parts)) : Optional.empty();
    }

    private static Preview preview(Collection<?> elements, Parts parts) {
        int size = elements.size();
        return Preview.of(Elements.list(elements.iterator(), "[", "]", parts::text), size);
    }

    private static Preview preview(Map<?, ?> map, Parts parts) {
        int size = map.size();
        String text = Elements.list(
                map.entrySet().iterator(), "{", "}", e -> parts.text(e.getKey()) + "=" + parts.text(e.getValue()));
        return Preview.of(text, size);
    }
}
