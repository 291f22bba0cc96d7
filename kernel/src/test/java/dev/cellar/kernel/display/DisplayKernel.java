package dev.cellar.kernel.display;

import dev.cellar.kernel.PublishedIo;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;

/** A kernel without language and sockets that keeps what a cell publishes. */
final class DisplayKernel extends BaseKernel implements ClearsOutput, AutoCloseable {
    DisplayKernel() {
        super(
                "display",
                "1",
                null,
                List.of(),
                null,
                new PublishedIo(),
                new CommManager(),
                new Renderer(),
                null,
                null,
                false,
                new StringStyler.Builder().build());
        Renderers.install(getRenderer());
        installNotebookKernel();
    }

    @Override
    public void clearOutput(boolean wait) {
        published().publish(wait ? PublishClearOutput.BEFORE_NEXT_OUTPUT : PublishClearOutput.NOW);
    }

    PublishedIo published() {
        return (PublishedIo) getIO();
    }

    @Override
    public void close() {
        uninstallNotebookKernel();
    }

    @Override
    public Object evalRaw(String source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String isComplete(String code) {
        return IS_COMPLETE_MAYBE;
    }
}
