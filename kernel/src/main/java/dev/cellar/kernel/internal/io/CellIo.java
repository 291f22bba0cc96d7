package dev.cellar.kernel.internal.io;

import java.nio.charset.StandardCharsets;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's input and output. Unlike the stock one it stays attached to the last cell when that has ended, so that
 * threads which go on can still be heard.
 */
public final class CellIo extends JupyterIO {
    private final CellOutput output = new CellOutput();
    private final CellInput input = new CellInput(output);
    private @Nullable ShellReplyEnvironment lastHeard;

    /** Attached to nothing until {@link #begin}. */
    public CellIo() {
        super(StandardCharsets.UTF_8);
    }

    /** Makes the standard streams of this process those of the cells. */
    public void redirectSystemStreams() {
        System.setOut(output.out());
        System.setErr(output.err());
        System.setIn(input);
    }

    /** A request begins. */
    public void begin(ShellReplyEnvironment env, boolean inputAllowed) {
        output.attach(env);
        input.attach(env, inputAllowed);
        lastHeard = env;
        setEnv(env);
    }

    /** A request begins of which nothing is to be published; threads of earlier cells are heard all the same. */
    public void beginSilently(ShellReplyEnvironment env, boolean inputAllowed, Thread cellThread) {
        output.mute(cellThread);
        input.attach(env, inputAllowed);
        setEnv(null);
    }

    /** The request has ended: all it printed is published. */
    public void end() {
        output.flush();
        output.unmute();
        setEnv(lastHeard);
    }

    public CellOutput output() {
        return output;
    }

    public CellInput input() {
        return input;
    }
}
