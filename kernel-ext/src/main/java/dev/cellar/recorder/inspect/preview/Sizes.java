package dev.cellar.recorder.inspect.preview;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Sizes that are known without looking at every element. */
final class Sizes {
    private Sizes() {}

    /** Length of an arbitrary-precision number, 0 for anything else. */
    static int bits(Object value) {
        if (value instanceof BigInteger number) {
            return number.bitLength();
        }
        // An exponent costs digits only where it is written out, which BigDecimal.toString avoids.
        return value instanceof BigDecimal number ? number.unscaledValue().bitLength() : 0;
    }

    /** Bytes of a primitive array's content, -1 for an array of objects. */
    static long content(Object array) {
        Class<?> element = array.getClass().getComponentType();
        long length = Array.getLength(array);
        if (element == long.class || element == double.class) {
            return 8 * length;
        }
        if (element == int.class || element == float.class) {
            return 4 * length;
        }
        if (element == short.class || element == char.class) {
            return 2 * length;
        }
        return element.isPrimitive() ? length : -1;
    }
}
