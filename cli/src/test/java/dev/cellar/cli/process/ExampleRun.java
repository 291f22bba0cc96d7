package dev.cellar.cli.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** One of the repository's examples, run once by the command, with what came of it. */
public final class ExampleRun {
    private final Cellar cellar;
    private final Cellar.Result result;
    private final Path executed;

    private ExampleRun(Cellar cellar, Cellar.Result result, Path executed) {
        this.cellar = cellar;
        this.result = result;
        this.executed = executed;
    }

    /** Runs {@code examples/NAME.ipynb} from a copy in the folder, into a store in the folder. */
    public static ExampleRun of(String name, Path folder) throws IOException {
        Examples.copyInto(folder);
        Cellar cellar = Cellar.in(folder);
        Cellar.Result result = cellar.run("run", "examples/" + name + ".ipynb", "--out", "executed.ipynb");
        if (result.status() != 0) {
            throw new AssertionError(result.out() + result.err());
        }
        if (Files.exists(cellar.home().resolve("vault"))) {
            throw new AssertionError("something in the example " + name + " was taken for a secret");
        }
        return new ExampleRun(cellar, result, folder.resolve("executed.ipynb"));
    }

    public Cellar cellar() {
        return cellar;
    }

    public Cellar.Result result() {
        return result;
    }

    public JsonNode attempts() {
        return cellar.run("attempts", "latest", "--json").json();
    }

    /** A metric's last value in each attempt, in their order. */
    public List<Double> metric(String name) {
        return StreamSupport.stream(attempts().spliterator(), false)
                .map(attempt -> attempt.path("metrics").path(name).asDouble(Double.NaN))
                .toList();
    }

    public JsonNode shown() {
        return cellar.run("show", "latest", "--json").json();
    }

    public List<String> artifacts() {
        return shown().path("artifacts").findValuesAsText("name");
    }

    /** A cell's outputs of one MIME type as the executed notebook holds them, one after the other. */
    public String output(String cell, String mimeType) throws IOException {
        StringBuilder text = new StringBuilder();
        for (JsonNode output : cell(cell).path("outputs")) {
            JsonNode data = output.path("data").path(mimeType);
            data.forEach(line -> text.append(line.asText()));
            text.append(data.asText());
        }
        return text.toString();
    }

    /** What a cell showed, as text. */
    public String said(String cell) throws IOException {
        return output(cell, "text/plain");
    }

    private JsonNode cell(String id) throws IOException {
        for (JsonNode cell :
                JsonMapper.builder().build().readTree(executed.toFile()).path("cells")) {
            if (cell.path("id").asText().equals(id)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + id);
    }
}
