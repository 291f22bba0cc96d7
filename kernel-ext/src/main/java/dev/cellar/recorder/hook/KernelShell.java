package dev.cellar.recorder.hook;

import java.lang.reflect.Field;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/**
 * The JShell that a kernel evaluates cells with, and the loader its classes are in. JShell is not thread-safe: it may be
 * asked on the shell thread only.
 */
public record KernelShell(JShell shell, ClassLoader loader) {
    private static final int DEPTH = 2;

    /**
     * Finds them.
     *
     * @param cellLoader the loader that cells' own libraries come from, in case the kernel does not name it
     */
    public static KernelShell of(Object kernel, ClassLoader cellLoader) throws HookException {
        JShell shell = ask(kernel);
        if (shell == null) {
            shell = find(kernel, DEPTH);
        }
        if (shell == null) {
            throw new HookException("No JShell found in " + kernel.getClass().getName());
        }
        return new KernelShell(shell, loader(kernel, cellLoader));
    }

    /** Makes {@code Track} known to cells by its short name. */
    public void importTrack() {
        shell.eval("import dev.cellar.Track;");
    }

    private static ClassLoader loader(Object kernel, ClassLoader cellLoader) {
        try {
            return Fields.call(kernel, "getClassLoader") instanceof ClassLoader own ? own : cellLoader;
        } catch (HookException e) {
            // IJava has no such method; there cells and their libraries share one loader.
            return cellLoader;
        }
    }

    /** JJava and the bundled kernel have a getter, which waits for a JShell that is still starting. */
    private static @Nullable JShell ask(Object kernel) {
        try {
            return Fields.call(kernel, "getJShell") instanceof JShell shell ? shell : null;
        } catch (HookException e) {
            // IJava keeps it in its evaluator.
            return null;
        }
    }

    private static @Nullable JShell find(Object owner, int depth) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = Fields.peek(owner, field);
                if (value instanceof JShell shell) {
                    return shell;
                }
                JShell deeper = value == null || depth == 0 || !isKernels(value, owner) ? null : find(value, depth - 1);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }

    /** Kernels keep their evaluator in a package of their own. */
    private static boolean isKernels(Object value, Object kernel) {
        String[] home = kernel.getClass().getPackageName().split("\\.", 4);
        String root = String.join(".", home.length > 3 ? new String[] {home[0], home[1], home[2]} : home);
        return value.getClass().getName().startsWith(root);
    }
}
