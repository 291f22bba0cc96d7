package dev.cellar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged {@code cellar} command, on a store and in a folder of its own. */
record CellarCommand(Path folder, Path home) {
    /** Runs it to its end and throws away what it printed. */
    void run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("cellar.dist"), "bin", "cellar").toString());
        command.addAll(List.of(args));
        Path complaint = Files.createTempFile(folder, "cellar", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(complaint.toFile());
        builder.environment().put("CELLAR_HOME", home.toString());
        int status = builder.start().waitFor();
        String said = Files.readString(complaint).strip();
        Files.delete(complaint);
        if (status != 0) {
            throw new IOException("cellar " + String.join(" ", args) + " ended with " + status + ": " + said);
        }
    }

    /** Times it against {@code cellar version}, which is the start of a JVM and little more, in turn. */
    Row afterStart(String what, double bound, int times, String... args) throws Exception {
        Samples asked = new Samples();
        Samples start = new Samples();
        run(args);
        run("version");
        for (int i = 0; i < times; i++) {
            asked.time(() -> run(args));
            start.time(() -> run("version"));
        }
        return Row.difference(what, 50, bound, asked, start);
    }
}
