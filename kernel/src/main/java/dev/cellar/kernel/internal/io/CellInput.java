package dev.cellar.kernel.internal.io;

import dev.cellar.kernel.InputRefusedException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Standard input of the cells: whoever reads it asks the person at the client for a line. Safe for several threads,
 * which then share what was typed.
 */
public final class CellInput extends InputStream {
    private final CellOutput output;
    private volatile @Nullable ShellReplyEnvironment environment;
    private volatile boolean allowed;
    private byte[] line = {};
    private int next;

    /** Output is published before a question is asked, for it often is the question. */
    public CellInput(CellOutput output) {
        this.output = output;
    }

    /** From now on questions are asked of whoever sent this request, if its client takes questions. */
    public synchronized void attach(ShellReplyEnvironment nextEnvironment, boolean nextAllowed) {
        environment = nextEnvironment;
        allowed = nextAllowed;
        line = new byte[0];
        next = 0;
    }

    /**
     * Asks for one line, returned without its end.
     *
     * @throws InputRefusedException when nobody can be asked
     */
    public String ask(String prompt, boolean password) {
        ShellReplyEnvironment asked = environment;
        if (asked == null || !allowed) {
            throw new InputRefusedException();
        }
        output.flush();
        String answer = asked.readFromStdIn(prompt, password);
        return answer.endsWith(System.lineSeparator())
                ? answer.substring(0, answer.length() - System.lineSeparator().length())
                : answer;
    }

    @Override
    public synchronized int read() {
        fill();
        return line[next++] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        fill();
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, into, offset, count);
        next += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - next;
    }

    private void fill() {
        if (next == line.length) {
            line = (ask("", false) + System.lineSeparator()).getBytes(Charset.defaultCharset());
            next = 0;
        }
    }
}
