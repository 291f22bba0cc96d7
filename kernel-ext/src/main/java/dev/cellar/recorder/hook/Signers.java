package dev.cellar.recorder.hook;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts listening signers in the place of a socket's own. The stock sockets keep theirs in a field; a kernel's own socket
 * may keep it in a helper, so that objects one step away are searched too.
 */
final class Signers {
    private static final int DEPTH = 1;

    private Signers() {}

    /** Returns how many signers of this socket are listened to now, those from an earlier call included. */
    static int replace(Object socket, KernelFamily family, Consumer<byte[][]> signed) throws HookException {
        return replace(socket, family, signed, DEPTH);
    }

    private static int replace(Object owner, KernelFamily family, Consumer<byte[][]> signed, int depth)
            throws HookException {
        int found = 0;
        for (Class<?> type = owner.getClass(); isKernels(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = Modifier.isStatic(field.getModifiers()) ? null : Fields.peek(owner, field);
                if (value != null && family.isSigner(value)) {
                    found++;
                    listen(owner, field, value, family, signed);
                } else if (value != null && depth > 0 && isKernels(value.getClass())) {
                    found += replace(value, family, signed, depth - 1);
                }
            }
        }
        return found;
    }

    private static void listen(Object owner, Field field, Object signer, KernelFamily family, Consumer<byte[][]> signed)
            throws HookException {
        if (signer.getClass().getPackage().equals(family.getClass().getPackage())) {
            return;
        }
        try {
            field.set(owner, family.signer(signer, signed));
        } catch (IllegalAccessException e) {
            throw new HookException("Could not replace " + field, e);
        }
    }

    private static boolean isKernels(@Nullable Class<?> type) {
        if (type == null) {
            return false;
        }
        String name = type.getName();
        return name.startsWith("org.dflib.jjava.")
                || name.startsWith("io.github.spencerpark.")
                || name.startsWith("dev.cellar.kernel.");
    }
}
