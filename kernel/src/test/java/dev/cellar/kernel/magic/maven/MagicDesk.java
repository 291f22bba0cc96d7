package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.magic.MagicHost;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.messages.ContentType;

/** What a magic does to a kernel, written down: its class path, its displays and their last texts. */
final class MagicDesk implements MagicHost {
    final List<String> classPath = new ArrayList<>();
    final Set<String> displayIds = new LinkedHashSet<>();
    final List<String> texts = new ArrayList<>();

    private final List<Path> files = new ArrayList<>();
    private final OpenIO io = new OpenIO();

    MagicDesk() {
        io.open(new Seen());
    }

    String lastText() {
        return texts.get(texts.size() - 1);
    }

    private void see(DisplayData data) {
        displayIds.add(data.getDisplayId());
        texts.add((String) data.getData(MIMEType.TEXT_PLAIN));
    }

    @Override
    public void addToClasspath(String paths) {
        for (String path : paths.split(File.pathSeparator)) {
            files.add(Path.of(path));
            classPath.add(Path.of(path).getFileName().toString());
        }
    }

    @Override
    public List<Path> classPath() {
        return files;
    }

    @Override
    public Object evalRaw(String source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Renderer getRenderer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void display(DisplayData data) {
        io.display.display(data);
    }

    @Override
    public JupyterIO getIO() {
        return io;
    }

    private static final class OpenIO extends JupyterIO {
        OpenIO() {
            super(StandardCharsets.UTF_8);
        }

        void open(ShellReplyEnvironment environment) {
            setEnv(environment);
        }
    }

    private final class Seen extends ShellReplyEnvironment {
        Seen() {
            super(null, null, null, null);
        }

        @Override
        public <T extends ContentType<T>> void publish(T content) {
            see((DisplayData) content);
        }
    }
}
