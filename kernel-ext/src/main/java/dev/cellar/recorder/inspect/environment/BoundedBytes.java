package dev.cellar.recorder.inspect.environment;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** Keeps the first bytes written to it and forgets the rest. For one thread. */
final class BoundedBytes extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;
    private boolean full;

    BoundedBytes(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int room = limit - kept.size();
        kept.write(bytes, offset, Math.min(room, length));
        full |= length > room;
    }

    /** Whether anything was forgotten. */
    boolean isFull() {
        return full;
    }

    String text(Charset charset) {
        return kept.toString(charset);
    }
}
