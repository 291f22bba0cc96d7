package dev.cellar.recorder.inspect.preview;

import java.util.Arrays;

/** Puts arrays of primitives into a digest. */
final class PrimitiveArrays {
    private PrimitiveArrays() {}

    /** False if the array is larger than what still fits. */
    static boolean add(Content content, Object array) {
        if (Sizes.content(array) > content.room() / widening(array)) {
            return false;
        }
        if (array instanceof byte[] bytes) {
            content.put(bytes);
        } else if (array instanceof int[] ints) {
            Arrays.stream(ints).forEach(content::put);
        } else if (array instanceof long[] longs) {
            Arrays.stream(longs).forEach(content::put);
        } else if (array instanceof double[] doubles) {
            Arrays.stream(doubles).forEach(each -> content.put(Double.doubleToLongBits(each)));
        } else if (array instanceof float[] floats) {
            for (float each : floats) {
                content.put(Float.floatToIntBits(each));
            }
        } else if (array instanceof char[] chars) {
            content.put(new String(chars));
        } else if (array instanceof short[] shorts) {
            for (short each : shorts) {
                content.put(each);
            }
        } else if (array instanceof boolean[] flags) {
            for (boolean each : flags) {
                content.put(each ? 1 : 0);
            }
        }
        return content.room() >= 0;
    }

    /** Eight bytes are put for an element of any width but those that go in as they are. */
    private static long widening(Object array) {
        if (array instanceof byte[] || array instanceof char[]) {
            return 1;
        }
        if (array instanceof boolean[]) {
            return Long.BYTES;
        }
        if (array instanceof short[]) {
            return Long.BYTES / Short.BYTES;
        }
        return array instanceof int[] || array instanceof float[] ? Long.BYTES / Integer.BYTES : 1;
    }
}
