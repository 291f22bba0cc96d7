package dev.cellar.magics.testing;

import dev.cellar.magics.KernelView;
import dev.cellar.tracking.model.Origin;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A kernel that remembers what was shown. */
public final class ShownKernel implements KernelView {
    private final Path directory;
    private final List<Map<String, String>> shown = new CopyOnWriteArrayList<>();
    private final Map<String, Object> variables = new ConcurrentSkipListMap<>();
    private @Nullable Path notebook;
    private String limits = "";
    private volatile @Nullable String execution;

    ShownKernel(Path directory) {
        this.directory = directory;
    }

    public List<Map<String, String>> shown() {
        return shown;
    }

    /** The text of all that was shown, and forgets it. */
    public String takeText() {
        String text = String.join(
                "\n", shown.stream().map(bundle -> bundle.get("text/plain")).toList());
        shown.clear();
        return text;
    }

    public void notebook(@Nullable Path path) {
        notebook = path;
    }

    /** Gives the notebook a variable. */
    public void variable(String name, Object value) {
        variables.put(name, value);
    }

    public void limits(String line) {
        limits = line;
    }

    void running(@Nullable String id) {
        execution = id;
    }

    @Override
    public void display(Map<String, String> bundle) {
        shown.add(Map.copyOf(bundle));
    }

    @Override
    public Map<String, String> render(Object value) {
        if (!(value instanceof BufferedImage image)) {
            return Map.of("text/plain", String.valueOf(value));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("text/plain", "an image", "image/png", Base64.getEncoder().encodeToString(png.toByteArray()));
    }

    @Override
    public Optional<Object> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public List<String> variableNames() {
        return List.copyOf(variables.keySet());
    }

    @Override
    public @Nullable String currentExecution() {
        return execution;
    }

    @Override
    public Optional<Path> notebook() {
        return Optional.ofNullable(notebook);
    }

    @Override
    public Origin origin() {
        return new Origin("mira", "bench");
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Optional<String> limits() {
        return limits.isEmpty() ? Optional.empty() : Optional.of(limits);
    }
}
