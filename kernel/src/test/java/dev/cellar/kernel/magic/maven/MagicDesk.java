package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.PublishedIo;
import dev.cellar.kernel.magic.MagicHost;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** What a magic does to a kernel, written down: its class path, its displays and their texts. */
final class MagicDesk implements MagicHost {
    private final List<Path> files = new ArrayList<>();
    private final PublishedIo io = new PublishedIo();

    /** The names of the files that were added, in order. */
    List<String> added() {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    List<String> texts() {
        return io.published(DisplayData.class).stream()
                .map(data -> (String) data.getData(MIMEType.TEXT_PLAIN))
                .toList();
    }

    String lastText() {
        return texts().get(texts().size() - 1);
    }

    Set<String> displayIds() {
        return io.published(DisplayData.class).stream()
                .map(DisplayData::getDisplayId)
                .collect(Collectors.toSet());
    }

    @Override
    public void addToClasspath(String paths) {
        for (String path : paths.split(File.pathSeparator)) {
            files.add(Path.of(path));
        }
    }

    @Override
    public List<Path> classPath() {
        return files;
    }

    @Override
    public void display(DisplayData data) {
        io.display.display(data);
    }

    @Override
    public JupyterIO getIO() {
        return io;
    }

    @Override
    public Object evalRaw(String source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long nanosRunByCaller() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Renderer getRenderer() {
        throw new UnsupportedOperationException();
    }
}
