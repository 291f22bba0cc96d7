package dev.cellar.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Map;

/** Shows a text that is longer than the screen through the person's pager: {@code PAGER}, else {@code less -R}. */
public final class Pager {
    private static final String DEFAULT = "less -R";

    /** What a shell exits with when it finds no such command. */
    private static final int NOT_FOUND = 127;

    private final Map<String, String> environment;
    private final int height;

    /**
     * A pager for a screen.
     *
     * @param environment holds {@code PAGER}; set but empty means none is wanted
     * @param height how many lines the screen shows
     */
    public Pager(Map<String, String> environment, int height) {
        this.environment = Map.copyOf(environment);
        this.height = height;
    }

    /** Shows the text; without a pager, or where it cannot be run, prints it. Returns when the person is done. */
    public void show(String text, PrintWriter out) throws IOException {
        String command = environment.getOrDefault("PAGER", DEFAULT);
        if (command.isBlank() || text.lines().count() < height || !page(command, text)) {
            out.print(text);
            out.flush();
        }
    }

    /** False if there is no such pager. */
    private static boolean page(String command, String text) throws IOException {
        Process pager = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        write(text, pager);
        try {
            return pager.waitFor() != NOT_FOUND;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void write(String text, Process pager) {
        try (OutputStream in = pager.getOutputStream()) {
            in.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            // The person closed the pager before it had all, which is their good right.
        }
    }
}
