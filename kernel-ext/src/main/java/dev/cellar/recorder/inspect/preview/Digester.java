package dev.cellar.recorder.inspect.preview;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Digests the content of values as far as all of it is known and small: numbers, texts, arrays, the JDK's containers
 * (sets and maps whatever their order), records, and objects of the notebook's own types. Two equal contents give equal
 * digests in any kernel. Stateless, thread-safe as far as the values are.
 */
public final class Digester {
    private static final int DEPTH = 16;

    private final int limit;

    /**
     * @param limit bytes of content, more is not digested
     */
    public Digester(int limit) {
        this.limit = limit;
    }

    /**
     * Hexadecimal SHA-256; null if the content is too large or not known.
     *
     * @throws RuntimeException what iterating over a value gives that another thread is changing
     */
    public @Nullable String digest(@Nullable Object value) {
        Content content = new Content(limit);
        return add(content, value, DEPTH) ? HexFormat.of().formatHex(content.finish()) : null;
    }

    private static boolean add(Content content, @Nullable Object value, int depth) {
        if (depth == 0 || content.room() <= 0) {
            return false;
        }
        if (value == null) {
            content.put(-1);
            return true;
        }
        Class<?> type = value.getClass();
        if (Immutables.is(value)) {
            return addScalar(content, value);
        }
        content.put(TypeNames.of(type));
        if (value instanceof Object[] elements) {
            return addAll(content, Arrays.asList(elements), depth);
        }
        if (type.isArray()) {
            return PrimitiveArrays.add(content, value);
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return Containers.trust(type) == Containers.Trust.PLAIN && addContainer(content, value, depth);
        }
        return addObject(content, value, depth);
    }

    private static boolean addScalar(Content content, Object value) {
        boolean longText = value instanceof String text && text.length() > content.room();
        if (longText || Sizes.bits(value) / 8 > content.room()) {
            return false;
        }
        content.put(TypeNames.of(value.getClass()));
        content.put(Immutables.text(value));
        return content.room() >= 0;
    }

    private static boolean addContainer(Content content, Object container, int depth) {
        if (container instanceof Map<?, ?> map) {
            return addUnordered(content, map.entrySet(), depth);
        }
        return container instanceof Set<?> set
                ? addUnordered(content, set, depth)
                : addAll(content, (Collection<?>) container, depth);
    }

    private static boolean addAll(Content content, Collection<?> elements, int depth) {
        if (elements.size() > content.room()) {
            return false;
        }
        content.put(elements.size());
        for (Object element : elements) {
            if (!add(content, element, depth - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Digests of the elements, sorted: immutable sets have another order in every virtual machine. */
    private static boolean addUnordered(Content content, Collection<?> elements, int depth) {
        if (elements.size() > content.room() / 32) {
            return false;
        }
        List<byte[]> digests = new ArrayList<>();
        for (Object element : elements) {
            Content part = new Content(content.room());
            boolean added = element instanceof Map.Entry<?, ?> entry
                    ? add(part, entry.getKey(), depth - 1) && add(part, entry.getValue(), depth - 1)
                    : add(part, element, depth - 1);
            if (!added) {
                return false;
            }
            digests.add(part.finish());
        }
        digests.sort(Arrays::compare);
        digests.forEach(content::put);
        return content.room() >= 0;
    }

    private static boolean addObject(Content content, Object value, int depth) {
        if (value instanceof Optional<?> held) {
            return add(content, held.orElse(null), depth - 1);
        }
        if (value.getClass() == AtomicReference.class) {
            return add(content, ((AtomicReference<?>) value).get(), depth - 1);
        }
        if (HolderDescriber.isPrimitiveHolder(value)) {
            content.put(value.toString());
            return true;
        }
        if (value instanceof StringBuilder text) {
            return text.length() <= content.room() && addScalar(content, text.toString());
        }
        if (value.getClass().getName().equals("java.awt.image.BufferedImage")) {
            return addImage(content, (BufferedImage) value);
        }
        return (value.getClass().isRecord() || TypeNames.isNotebooks(value.getClass()))
                && addFields(content, value, depth);
    }

    private static boolean addImage(Content content, BufferedImage image) {
        if ((long) image.getWidth() * image.getHeight() * Integer.BYTES > content.room()) {
            return false;
        }
        // Asking the raster for its buffer would end the image's acceleration for good; this does not.
        content.put(image.getWidth());
        return PrimitiveArrays.add(
                content, image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    private static boolean addFields(Content content, Object value, int depth) {
        return Fields.of(value.getClass())
                .filter(fields -> fields.stream().allMatch(field -> {
                    content.put(field.getName());
                    return add(content, Fields.value(field, value), depth - 1);
                }))
                .isPresent();
    }
}
