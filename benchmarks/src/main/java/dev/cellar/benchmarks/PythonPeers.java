package dev.cellar.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The metric call of tensorboardX and of wandb offline; {@code benchmarks/run} installs both where it can. */
final class PythonPeers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    List<Row> measure(Path folder) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (String peer : List.of("tensorboardX", "wandb")) {
            rows.add(measure(peer, folder));
        }
        return rows;
    }

    private static Row measure(String peer, Path folder) throws IOException, InterruptedException {
        String what = peer.equals("wandb") ? "wandb offline log, median" : "tensorboardX add_scalar, median";
        Path python = Path.of(System.getProperty("cellar.peers"), "bin", "python");
        if (!Files.isExecutable(python)) {
            return Row.absent(what, "no Python environment for it");
        }
        Path script = folder.resolve("peers.py");
        try (InputStream source = Objects.requireNonNull(PythonPeers.class.getResourceAsStream("peers.py"))) {
            Files.write(script, source.readAllBytes());
        }
        Process process = new ProcessBuilder(python.toString(), script.toString(), peer, folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            return Row.absent(what, said.isEmpty() ? peer + " failed" : said);
        }
        JsonNode figures = MAPPER.readTree(said.substring(said.lastIndexOf('\n') + 1));
        return Row.beside(
                what,
                figures.path("median").asDouble(),
                " µs",
                "p99 " + Row.number(figures.path("p99").asDouble()),
                figures.path("calls").asInt());
    }
}
