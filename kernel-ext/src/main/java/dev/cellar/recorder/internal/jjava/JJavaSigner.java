package dev.cellar.recorder.internal.jjava;

import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.messages.HMACGenerator;

/** Leaves signing to the kernel's own generator and tells what was signed. */
final class JJavaSigner extends HMACGenerator {
    private final HMACGenerator original;
    private final Consumer<byte[][]> signed;

    JJavaSigner(HMACGenerator original, Consumer<byte[][]> signed) throws GeneralSecurityException {
        super("HmacSHA256", "never used");
        this.original = original;
        this.signed = signed;
    }

    /** Not synchronized: the original is, and nobody may wait for a lock of ours that holds one. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public String calculateSignature(byte[]... parts) {
        String signature = original.calculateSignature(parts);
        signed.accept(parts);
        return signature;
    }
}
