package dev.cellar.recorder.inspect.preview;

import java.util.List;

/**
 * What a value looks like at a glance.
 *
 * @param text one line, cut where it is long
 * @param shape lengths by dimension, empty for a scalar
 * @param bytes estimated size, -1 if unknown
 */
public record Preview(String text, List<Long> shape, long bytes) {
    public Preview {
        shape = List.copyOf(shape);
    }

    /** Of something without dimensions or a known size. */
    public static Preview of(String text) {
        return new Preview(text, List.of(), -1);
    }

    static Preview of(String text, long... shape) {
        return new Preview(text, java.util.Arrays.stream(shape).boxed().toList(), -1);
    }

    Preview withBytes(long size) {
        return new Preview(text, shape, size);
    }
}
