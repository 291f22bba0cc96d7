package dev.cellar.recorder.inspect.preview;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instance fields of classes, those of superclasses first; empty where a module keeps them closed. */
final class Fields {
    private static final ClassValue<Optional<List<Field>>> OPEN = new ClassValue<>() {
        @Override
        protected Optional<List<Field>> computeValue(Class<?> type) {
            return open(type);
        }
    };

    private Fields() {}

    static Optional<List<Field>> of(Class<?> type) {
        return OPEN.get(type);
    }

    static @Nullable Object value(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException closedMeanwhile) {
            throw new IllegalStateException(closedMeanwhile);
        }
    }

    private static Optional<List<Field>> open(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            List<Field> own = new ArrayList<>();
            for (Field field : c.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                    continue;
                }
                if (!field.trySetAccessible()) {
                    return Optional.empty();
                }
                own.add(field);
            }
            fields.addAll(0, own);
        }
        return Optional.of(List.copyOf(fields));
    }
}
