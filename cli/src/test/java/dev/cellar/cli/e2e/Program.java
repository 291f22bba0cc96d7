package dev.cellar.cli.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of the virtual environment that {@code .ci/run} puts on the path. */
final class Program {
    private static final long LIMIT_MINUTES = 5;

    private Program() {}

    /** Runs to its end and returns what it printed; any exit status but 0 fails the test with that. */
    static String run(Path folder, Map<String, String> environment, String... command) throws Exception {
        Path output = Files.createTempFile("program", ".out");
        Process process = start(folder, environment, output, command);
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("no end of " + List.of(command) + "\n" + Files.readString(output));
        }
        String said = Files.readString(output);
        Files.delete(output);
        if (process.exitValue() != 0) {
            throw new AssertionError(List.of(command) + " ended with " + process.exitValue() + "\n" + said);
        }
        return said;
    }

    /** Starts it, its output and errors going to a file. */
    static Process start(Path folder, Map<String, String> environment, Path output, String... command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
