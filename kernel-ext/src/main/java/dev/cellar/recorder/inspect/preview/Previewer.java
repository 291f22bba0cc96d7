package dev.cellar.recorder.inspect.preview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes any object in one short line, with its shape and size where they are known. Thread-safe as far as the values
 * are.
 */
public final class Previewer {
    private static final int DEPTH = 3;

    private final int chars;
    private final List<Describer> describers;

    /**
     * @param chars length of a preview
     * @param foreign where the notebook's own classes are asked for their {@code toString}
     */
    public Previewer(int chars, ForeignCode foreign) {
        this.chars = chars;
        describers = List.of(
                new ScalarDescriber(chars),
                new ArrayDescriber(),
                new ContainerDescriber(foreign),
                new HolderDescriber(),
                new ImageDescriber(),
                new FrameDescriber(),
                new NotebookTypeDescriber(foreign, chars),
                new StructureDescriber());
    }

    /**
     * Describes a value.
     *
     * @throws RuntimeException what iterating over a value gives that another thread is changing
     */
    public Preview preview(@Nullable Object value) {
        Preview full = preview(value, DEPTH);
        return new Preview(Texts.cut(full.text(), chars), full.shape(), full.bytes());
    }

    private Preview preview(@Nullable Object value, int depth) {
        if (value == null) {
            return Preview.of("null");
        }
        for (Describer describer : describers) {
            Optional<Preview> preview = describer.describe(value, part -> text(part, depth - 1));
            if (preview.isPresent()) {
                return preview.get();
            }
        }
        return Preview.of(TypeNames.simple(value.getClass()));
    }

    private String text(@Nullable Object part, int depth) {
        return depth == 0 && part != null && !Immutables.is(part)
                ? TypeNames.simple(part.getClass()) + "…"
                : preview(part, depth).text();
    }

    /** Whether another thread could be changing the value in a way that a second look would show. */
    public static boolean mayChangeUnderfoot(Object value) {
        Class<?> type = value.getClass();
        boolean container = value instanceof Collection || value instanceof Map;
        return type.isArray() || (container && Containers.trust(type) == Containers.Trust.PLAIN);
    }
}
