package dev.cellar.recorder.internal.jjava;

import dev.cellar.recorder.hook.KernelFamily;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.messages.HMACGenerator;

/** JJava, and kernels built on the same library. */
public final class JJavaFamily implements KernelFamily {
    public static final String ROOT = "org.dflib.jjava.jupyter";

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public Object displayStream(Consumer<Object> attached) {
        return new JJavaDisplay(attached);
    }

    @Override
    public Object signer(Object original, Consumer<byte[][]> signed) {
        try {
            return new JJavaSigner((HMACGenerator) original, signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HmacSHA256, which it must have", e);
        }
    }

    @Override
    public boolean isSigner(Object candidate) {
        return candidate instanceof HMACGenerator;
    }
}
