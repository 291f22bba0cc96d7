package dev.cellar.recorder.internal.ijava;

import dev.cellar.recorder.hook.KernelFamily;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;

/** IJava, and kernels built on the same library. */
public final class IJavaFamily implements KernelFamily {
    public static final String ROOT = "io.github.spencerpark.jupyter";

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public Object displayStream(Consumer<Object> attached) {
        return new IJavaDisplay(attached);
    }

    @Override
    public Object signer(Object original, Consumer<byte[][]> signed) {
        try {
            return new IJavaSigner((HMACGenerator) original, signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HmacSHA256, which it must have", e);
        }
    }

    @Override
    public boolean isSigner(Object candidate) {
        return candidate instanceof HMACGenerator;
    }
}
