package dev.cellar.cli.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The packaged {@code cellar} command as a real process, in a folder and with a store of its own. */
public final class Cellar {
    private static final long LIMIT_MINUTES = 5;
    private static final Path ARCHIVE = Path.of(System.getProperty("cellar.archive"));

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    private Cellar(Path folder) {
        this.folder = folder;
        environment.put("CELLAR_HOME", folder.resolve("cellar-home").toString());
        environment.put("JUPYTER_DATA_DIR", folder.resolve("jupyter").toString());
        environment.put("JUPYTER_PATH", "");
    }

    public static Cellar in(Path folder) {
        return new Cellar(folder);
    }

    public Cellar with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Path home() {
        return folder.resolve("cellar-home");
    }

    /** Runs the command to its end. */
    public Result run(String... args) {
        var command = new ArrayList<String>();
        command.add(ARCHIVE.resolve("bin/cellar").toString());
        command.addAll(List.of(args));
        try {
            Path out = Files.createTempFile("cellar", ".out");
            Path err = Files.createTempFile("cellar", ".err");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("no end of: " + command + "\n" + Files.readString(err));
            }
            var result = new Result(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What a command left: its exit status and what it printed. */
    public record Result(int status, String out, String err) {
        /** The one line that it said on standard error. */
        public String complaint() {
            if (err.lines().count() != 1) {
                throw new AssertionError("not one line on standard error, but: " + err);
            }
            return err.strip();
        }

        public JsonNode json() {
            try {
                return JsonMapper.builder().build().readTree(out);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + out + err, e);
            }
        }
    }
}
