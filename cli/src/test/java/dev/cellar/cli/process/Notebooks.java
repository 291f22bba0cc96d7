package dev.cellar.cli.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes notebooks for tests: {@code notebook().code("int a = 1;").code("a").saveAs(file)}. */
public final class Notebooks {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode document = MAPPER.createObjectNode();
    private final ArrayNode cells = document.putArray("cells");

    private Notebooks() {
        ObjectNode metadata = document.putObject("metadata");
        metadata.putObject("kernelspec")
                .put("display_name", "Java (Cellar)")
                .put("language", "java")
                .put("name", "cellar-java");
        document.put("nbformat", 4).put("nbformat_minor", 5);
    }

    public static Notebooks notebook() {
        return new Notebooks();
    }

    /** Names another Java kernel than the bundled one. */
    public Notebooks kernel(String name) {
        document.withObject("/metadata/kernelspec").put("name", name).put("display_name", name);
        return this;
    }

    /** Adds a code cell that a run may give other values. */
    public Notebooks parameters(String source) {
        code(source);
        ((ObjectNode) cells.get(cells.size() - 1))
                .withObject("/metadata")
                .putArray("tags")
                .add("parameters");
        return this;
    }

    /** Adds a code cell, named {@code cell-1}, {@code cell-2} … */
    public Notebooks code(String source) {
        ObjectNode cell = cells.addObject();
        cell.put("cell_type", "code").putNull("execution_count");
        cell.put("id", "cell-" + cells.size());
        cell.putObject("metadata");
        cell.putArray("outputs");
        cell.put("source", source);
        return this;
    }

    public Path saveAs(Path file) throws IOException {
        return Files.write(file, MAPPER.writeValueAsBytes(document));
    }
}
