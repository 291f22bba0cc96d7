package dev.cellar.recorder.inspect.preview;

import java.util.Map;
import java.util.Optional;

/** The JDK's maps and Guava's immutable ones. */
final class MapDescriber implements Describer {
    private final ForeignCode foreign;

    MapDescriber(ForeignCode foreign) {
        this.foreign = foreign;
    }

    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        return foreign.asTrusted(map, () -> preview(map, parts));
    }

    private static Preview preview(Map<?, ?> map, Parts parts) {
        int size = map.size();
        String text = Elements.list(
                map.entrySet().iterator(), "{", "}", e -> parts.text(e.getKey()) + "=" + parts.text(e.getValue()));
        return Preview.of(text, size);
    }
}
