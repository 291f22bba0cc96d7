package dev.cellar.tracking.internal.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.tracking.model.CellHeading;
import dev.cellar.tracking.model.Execution;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the figures among an execution's outputs: images, SVG, and HTML with a graphic in it. What Cellar showed itself
 * bears a mark and is none. Stateless.
 */
final class FigureOutputs {
    private static final String SVG = "image/svg+xml";
    private static final String HTML = "text/html";

    /** A media type that can be a figure, and the ending of its file. */
    private record Form(String mediaType, String ending) {}

    /** The best first. */
    private static final List<Form> FORMS = List.of(
            new Form(SVG, "svg"),
            new Form("image/png", "png"),
            new Form("image/jpeg", "jpg"),
            new Form("image/gif", "gif"),
            new Form(HTML, "html"));

    private static final Pattern GRAPHIC =
            Pattern.compile("<(?:svg|canvas|img|iframe|script)[\\s/>]", Pattern.CASE_INSENSITIVE);

    private FigureOutputs() {}

    /**
     * A figure.
     *
     * @param output its place among the outputs
     * @param name of the artifact
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Figure(int output, String name, String mediaType, byte[] bytes) {}

    /** In the order they were shown; the second is numbered 2. */
    static List<Figure> of(Execution execution) {
        String name = CellHeading.of(execution.code()).figure().orElseGet(() -> cell(execution));
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < execution.outputs().size(); i++) {
            Optional<Figure> figure = figure(
                    i,
                    figures.isEmpty() ? name : name + " " + (figures.size() + 1),
                    execution.outputs().get(i));
            figure.ifPresent(figures::add);
        }
        return figures;
    }

    private static String cell(Execution execution) {
        return "cell [" + (execution.executionCount() == null ? " " : execution.executionCount()) + "]";
    }

    private static Optional<Figure> figure(int index, String name, ObjectNode output) {
        JsonNode data = output.path("data");
        if (output.path("metadata").has(Execution.OWN_DISPLAY)) {
            return Optional.empty();
        }
        return FORMS.stream()
                .filter(form -> isFigure(form.mediaType(), text(data.path(form.mediaType()))))
                .findFirst()
                .flatMap(form -> bytes(form.mediaType(), text(data.path(form.mediaType())))
                        .map(bytes -> new Figure(index, fileName(name, form.ending()), form.mediaType(), bytes)));
    }

    private static boolean isFigure(String type, String content) {
        return !content.isBlank()
                && (!type.equals(HTML) || GRAPHIC.matcher(content).find());
    }

    private static Optional<byte[]> bytes(String type, String content) {
        if (type.equals(SVG) || type.equals(HTML)) {
            return Optional.of(content.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(content)).filter(bytes -> bytes.length > 0);
        } catch (IllegalArgumentException notBase64) {
            // A front end shows nothing for it either.
            return Optional.empty();
        }
    }

    /** A name is a path below the run; what people call a figure must not lead out of it. */
    private static String fileName(String name, String ending) {
        String safe = name.replaceAll("[\\p{Cntrl}\\\\/]+", "-");
        return "figures/" + (safe.endsWith("." + ending) ? safe : safe + "." + ending);
    }

    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText();
        }
        StringBuilder lines = new StringBuilder();
        content.forEach(line -> lines.append(line.asText()));
        return lines.toString();
    }
}
