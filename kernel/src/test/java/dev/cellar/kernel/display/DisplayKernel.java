package dev.cellar.kernel.display;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;

/** A kernel without language and sockets that keeps what a cell publishes. */
final class DisplayKernel extends BaseKernel implements ClearsOutput, AutoCloseable {
    final List<Message<?>> published = new ArrayList<>();

    private final ShellReplyEnvironment environment = new Recording();

    DisplayKernel() {
        super(
                "display",
                "1",
                null,
                List.of(),
                null,
                new OpenIO(),
                new CommManager(),
                new Renderer(),
                null,
                null,
                false,
                new StringStyler.Builder().build());
        Renderers.install(getRenderer());
        ((OpenIO) getIO()).open(environment);
        installNotebookKernel();
    }

    @Override
    public void clearOutput(boolean wait) {
        environment.publish(wait ? PublishClearOutput.BEFORE_NEXT_OUTPUT : PublishClearOutput.NOW);
    }

    @SuppressWarnings("unchecked")
    <T> List<T> published(MessageType<T> type) {
        return published.stream()
                .filter(message -> message.getHeader().getType().equals(type))
                .map(message -> (T) message.getContent())
                .toList();
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

    private static final class OpenIO extends JupyterIO {
        OpenIO() {
            super(StandardCharsets.UTF_8);
        }

        void open(ShellReplyEnvironment environment) {
            setEnv(environment);
        }
    }

    private final class Recording extends ShellReplyEnvironment {
        Recording() {
            super(null, null, null, null);
        }

        @Override
        public <T extends ContentType<T>> void publish(T content) {
            published.add(new Message<>(null, content.getType(), content));
        }
    }
}
