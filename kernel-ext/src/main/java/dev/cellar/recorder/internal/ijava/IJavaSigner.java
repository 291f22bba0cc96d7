package dev.cellar.recorder.internal.ijava;

import io.github.spencerpark.jupyter.messages.HMACGenerator;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;

/** Leaves signing to the kernel's own generator and tells what was signed. */
final class IJavaSigner extends HMACGenerator {
    private final HMACGenerator original;
    private final Consumer<byte[][]> signed;

    IJavaSigner(HMACGenerator original, Consumer<byte[][]> signed) throws GeneralSecurityException {
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
