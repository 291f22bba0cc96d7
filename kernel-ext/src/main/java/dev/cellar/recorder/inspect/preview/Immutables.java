package dev.cellar.recorder.inspect.preview;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The types whose objects never change and whose {@code toString} is the JDK's own, quick and without effects. */
public final class Immutables {
    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            URI.class,
            URL.class,
            Locale.class,
            Currency.class,
            Pattern.class,
            Class.class);

    private Immutables() {}

    /** Whether the value is of such a type; enum constants are. */
    public static boolean is(Object value) {
        Class<?> type = value.getClass();
        return value instanceof Enum
                || TYPES.contains(type)
                || value instanceof Charset
                || isJdks(type, "java.time.")
                || (value instanceof Path && isJdks(type, "sun.nio.fs."));
    }

    /** Text of such a value; an enum's constant by its name, for a notebook's enum may have a {@code toString}. */
    static String text(Object immutable) {
        if (immutable instanceof Enum<?> constant) {
            return constant.name();
        }
        return immutable instanceof Class<?> type ? TypeNames.of(type) : String.valueOf(immutable);
    }

    private static boolean isJdks(Class<?> type, String prefix) {
        return type.getClassLoader() == null && type.getName().startsWith(prefix);
    }
}
