package dev.cellar.recorder.hook;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Reads, writes and calls what the kernels keep to themselves; a member is found in the class or any above it. */
final class Fields {
    private Fields() {}

    /** A field's value; null is one. */
    static @Nullable Object get(Object owner, String name) throws HookException {
        try {
            return field(owner, name).get(owner);
        } catch (IllegalAccessException e) {
            throw cannot("read", owner, name, e);
        }
    }

    /** A field's value that must be there. */
    static Object need(Object owner, String name) throws HookException {
        Object value = get(owner, name);
        if (value == null) {
            throw new HookException(owner.getClass().getName() + " has no " + name + " yet");
        }
        return value;
    }

    /** What a field refers to; null for primitives too, and where modules keep it closed. */
    static @Nullable Object peek(Object owner, Field field) {
        if (field.getType().isPrimitive()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException | RuntimeException e) {
            // A field of a module that does not open itself holds nothing of the kernel.
            return null;
        }
    }

    static void set(Object owner, String name, Object value) throws HookException {
        try {
            field(owner, name).set(owner, value);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw cannot("replace", owner, name, e);
        }
    }

    /** The answer of a method without parameters. */
    static @Nullable Object call(Object owner, String name) throws HookException {
        try {
            return method(owner, name).invoke(owner);
        } catch (IllegalAccessException e) {
            throw cannot("call", owner, name, e);
        } catch (InvocationTargetException e) {
            throw cannot("call", owner, name, e.getCause());
        }
    }

    private static Field field(Object owner, String name) throws HookException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException e) {
                continue;
            } catch (RuntimeException e) {
                throw cannot("open", owner, name, e);
            }
        }
        throw new HookException(owner.getClass().getName() + " has no field " + name);
    }

    private static Method method(Object owner, String name) throws HookException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Method method = type.getDeclaredMethod(name);
                method.setAccessible(true);
                return method;
            } catch (NoSuchMethodException e) {
                continue;
            } catch (RuntimeException e) {
                throw cannot("open", owner, name, e);
            }
        }
        throw new HookException(owner.getClass().getName() + " has no method " + name);
    }

    private static HookException cannot(String verb, Object owner, String name, @Nullable Throwable cause) {
        String line =
                "Could not " + verb + " " + name + " of " + owner.getClass().getName() + ": " + cause;
        return cause == null ? new HookException(line) : new HookException(line, cause);
    }
}
