package dev.cellar.cli.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.cli.CommandException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The git that is on the path, run in a folder. */
final class Git {
    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /**
     * What a command printed.
     *
     * @param status its exit status
     * @param output its output and errors, without white space around
     */
    record Answer(int status, String output) {}

    /** Runs a command that has to succeed. */
    String run(String... arguments) {
        Answer answer = ask(arguments);
        if (answer.status() != 0) {
            throw new CommandException("git " + String.join(" ", arguments) + ": " + answer.output());
        }
        return answer.output();
    }

    /** Runs a command whose exit status says something. */
    Answer ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            return new Answer(process.waitFor(), output);
        } catch (IOException e) {
            throw new CommandException("git cannot be run; install it, or put it on the PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted while git ran", e);
        }
    }
}
