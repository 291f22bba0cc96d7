package dev.cellar.magics.internal.log;

import dev.cellar.magics.KernelView;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a figure is shown: a display bundle, made by the kernel unless the figure is a file, bytes, a text, an
 * image or a chart. */
public final class FigureBundle {
    private FigureBundle() {}

    /**
     * The bundle to display.
     *
     * @param name stands for the figure where only text can be shown
     * @throws IOException if the figure is a file that cannot be read or shown
     */
    public static Map<String, String> of(String name, Object figure, KernelView kernel) throws IOException {
        Map<String, String> bundle = new HashMap<>();
        if (figure instanceof File file) {
            put(bundle, ofFile(file.toPath()));
        } else if (figure instanceof Path path) {
            put(bundle, ofFile(path));
        } else if (figure instanceof byte[] bytes) {
            put(bundle, new Content(sniff(bytes), bytes));
        } else if (figure instanceof CharSequence text) {
            put(bundle, Content.text(sniff(text.toString()), text.toString()));
        } else {
            Optional<Content> picture = Pictures.of(figure);
            if (picture.isPresent()) {
                put(bundle, picture.get());
            } else {
                bundle.putAll(kernel.render(figure));
            }
        }
        bundle.putIfAbsent(MediaTypes.TEXT, name);
        return bundle;
    }

    private static void put(Map<String, String> bundle, Content content) {
        bundle.put(content.mediaType(), content.inBundle());
    }

    private static Content ofFile(Path file) throws IOException {
        String mediaType = MediaTypes.ofName(file.toString())
                .filter(type -> type.startsWith("image/") || type.startsWith("text/"))
                .orElseThrow(() -> new IOException(file.getFileName()
                        + " is no figure that can be shown: give a PNG, JPEG, GIF, SVG or HTML file"));
        return new Content(mediaType, Files.readAllBytes(file));
    }

    private static String sniff(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG")) {
            return MediaTypes.PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        return start.startsWith("GIF8") ? "image/gif" : sniff(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String sniff(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<svg") || (start.startsWith("<?xml") && start.contains("<svg"))) {
            return MediaTypes.SVG;
        }
        return start.startsWith("<") ? MediaTypes.HTML : MediaTypes.TEXT;
    }
}
