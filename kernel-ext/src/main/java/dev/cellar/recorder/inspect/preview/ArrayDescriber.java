package dev.cellar.recorder.inspect.preview;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Arrays; the shape of nested ones goes as deep as all rows seen have one length. */
final class ArrayDescriber implements Describer {
    private static final int ROWS_COMPARED = 1000;

    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        if (!value.getClass().isArray()) {
            return Optional.empty();
        }
        int length = Array.getLength(value);
        String text =
                Elements.list(IntStream.range(0, length).iterator(), "[", "]", i -> parts.text(Array.get(value, i)));
        List<Long> shape = shape(value);
        return Optional.of(new Preview(text, shape, bytes(value, shape)));
    }

    private static List<Long> shape(Object array) {
        List<Long> shape = new ArrayList<>();
        shape.add((long) Array.getLength(array));
        if (array instanceof Object[] rows
                && rows.length > 0
                && rows[0] != null
                && rows[0].getClass().isArray()) {
            List<Long> first = shape(rows[0]);
            boolean even = IntStream.range(0, Math.min(rows.length, ROWS_COMPARED))
                    .allMatch(i -> rows[i] != null
                            && rows[i].getClass() == rows[0].getClass()
                            && Array.getLength(rows[i]) == first.get(0));
            if (even) {
                shape.addAll(first);
            }
        }
        return shape;
    }

    private static long bytes(Object array, List<Long> shape) {
        if (array instanceof Object[] rows) {
            return shape.size() > 1 && rows.length > 0
                    ? multiply(rows.length, bytes(rows[0], shape.subList(1, shape.size())))
                    : -1;
        }
        return Sizes.content(array);
    }

    private static long multiply(long rows, long bytes) {
        return bytes < 0 ? -1 : rows * bytes;
    }
}
