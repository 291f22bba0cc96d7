package dev.cellar.recorder.hook;

import dev.cellar.recorder.internal.ijava.IJavaFamily;
import dev.cellar.recorder.internal.jjava.JJavaFamily;
import java.util.List;
import java.util.function.Consumer;

/**
 * A line of kernels that share one protocol library. Only what needs subclasses of that library is here; the rest is the
 * same for all and done by reflection.
 */
public interface KernelFamily {
    /** The package that the family's protocol library lies in. */
    String root();

    /**
     * A display stream that behaves as the kernel's own and also tells of the reply environment it is attached to, each
     * time it is attached to one.
     */
    Object displayStream(Consumer<Object> attached);

    /** Signs as the original does and also tells what it signed, just after the signature was made. */
    Object signer(Object original, Consumer<byte[][]> signed);

    /** Whether an object makes signatures. */
    boolean isSigner(Object candidate);

    /** A type of the family's protocol library, by its name below {@link #root()}. */
    default Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(root() + "." + name, true, getClass().getClassLoader());
    }

    /** The family that a kernel belongs to. */
    static KernelFamily of(Object kernel) throws HookException {
        for (Class<?> type = kernel.getClass(); type != null; type = type.getSuperclass()) {
            String name = type.getName();
            if (name.equals(JJavaFamily.ROOT + ".kernel.BaseKernel")) {
                return new JJavaFamily();
            }
            if (name.equals(IJavaFamily.ROOT + ".kernel.BaseKernel")) {
                return new IJavaFamily();
            }
        }
        throw new HookException(
                kernel.getClass().getName() + " is no kernel of " + List.of(JJavaFamily.ROOT, IJavaFamily.ROOT));
    }
}
