package dev.cellar.kernel.display;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object seen as a library type that is known by name only, so that the library is no dependency. Methods are
 * looked up on the library's public type and never guessed on others: a method that sounds harmless on a type we do
 * not know may start a job on a cluster.
 */
record KnownType(Class<?> type, Object target) {
    /** The object as the type of that name, when it is of that type by inheritance. */
    static Optional<KnownType> of(Object target, String typeName) {
        return find(target.getClass(), typeName).map(type -> new KnownType(type, target));
    }

    private static Optional<Class<?>> find(@Nullable Class<?> candidate, String typeName) {
        if (candidate == null) {
            return Optional.empty();
        }
        if (candidate.getName().equals(typeName)) {
            return Optional.of(candidate);
        }
        for (Class<?> parent : candidate.getInterfaces()) {
            Optional<Class<?>> found = find(parent, typeName);
            if (found.isPresent()) {
                return found;
            }
        }
        return find(candidate.getSuperclass(), typeName);
    }

    /** Whether the type has a public method of that name and parameters in the version that is loaded. */
    boolean has(String method, Class<?>... parameters) {
        try {
            type.getMethod(method, parameters);
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    int callInt(String method) {
        return ((Number) require(call(method, new Class<?>[0]), method)).intValue();
    }

    Object require(@Nullable Object value, String method) {
        if (value == null) {
            throw new IllegalStateException(type.getName() + "." + method + " gave null.");
        }
        return value;
    }

    @Nullable
    Object call(String method, Class<?>[] parameters, Object... arguments) {
        try {
            Method found = type.getMethod(method, parameters);
            return found.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName() + "." + method + " failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot call " + type.getName() + "." + method + ".", e);
        }
    }
}
