package dev.cellar.recorder.inspect.resources;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * NVIDIA's command: where it is, how it is asked and what its answers mean.
 *
 * <p>A line of {@code nvidia-smi --query-gpu=index,utilization.gpu,memory.used --format=csv,noheader,nounits} reads
 * {@code 0, 37, 1234}: index, percent, MiB; {@code [N/A]} or {@code [Not Supported]} where the card does not tell.
 */
public final class NvidiaSmi {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private NvidiaSmi() {}

    /** The command, looked for on the given search path. */
    public static Optional<Path> find(String searchPath) {
        String name = File.separatorChar == '\\' ? "nvidia-smi.exe" : "nvidia-smi";
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(searchPath)
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> path(folder, name).stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> path(String folder, String name) {
        try {
            return Optional.of(Path.of(folder, name));
        } catch (InvalidPathException notAFolder) {
            return Optional.empty();
        }
    }

    /** Prints use and memory of every GPU, again and again. */
    static List<String> monitor(Path command, Duration interval) {
        return List.of(
                command.toString(),
                "--query-gpu=index,utilization.gpu,memory.used",
                "--format=csv,noheader,nounits",
                "--loop-ms=" + interval.toMillis());
    }

    /** Prints the name of every GPU, one a line. */
    public static List<String> names(Path command) {
        return List.of(command.toString(), "--query-gpu=name", "--format=csv,noheader");
    }

    /** Index and reading of one line; empty for any other line, such as an error. */
    static Optional<Map.Entry<Integer, GpuReading>> parse(String line) {
        String[] columns = COMMA.split(line.strip(), -1);
        if (columns.length != 3 || !columns[0].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        long percent = number(columns[1]);
        long mebibytes = number(columns[2]);
        return Optional.of(Map.entry(
                Integer.parseInt(columns[0]),
                new GpuReading(percent < 0 ? -1 : percent / 100.0, mebibytes < 0 ? -1 : mebibytes * 1024 * 1024)));
    }

    private static long number(String column) {
        return column.matches("\\d{1,12}") ? Long.parseLong(column) : -1;
    }
}
