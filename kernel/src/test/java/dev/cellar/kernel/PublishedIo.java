package dev.cellar.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.messages.ContentType;

/** The output of a cell that runs, kept instead of sent. */
public final class PublishedIo extends JupyterIO {
    private final List<ContentType<?>> published = new CopyOnWriteArrayList<>();
    private final Environment environment = new Environment();

    public PublishedIo() {
        super(StandardCharsets.UTF_8);
        setEnv(environment);
    }

    public <T extends ContentType<T>> void publish(T content) {
        environment.publish(content);
    }

    /** What was published of one kind, in order. */
    public <T> List<T> published(Class<T> kind) {
        return published.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private final class Environment extends ShellReplyEnvironment {
        Environment() {
            super(null, null, null, null);
        }

        @Override
        public <T extends ContentType<T>> void publish(T content) {
            published.add(content);
        }
    }
}
