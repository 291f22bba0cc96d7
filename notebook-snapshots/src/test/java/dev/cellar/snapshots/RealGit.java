package dev.cellar.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the machine's own git on a store, without anybody's configuration. */
final class RealGit {

    /** What a command printed, both streams together, and how it ended. */
    record Result(int exitCode, String output) {}

    private final Path gitDir;

    RealGit(Path gitDir) {
        this.gitDir = gitDir;
    }

    String run(String... arguments) throws IOException {
        Result result = tryRun(arguments);
        if (result.exitCode() != 0) {
            throw new IOException("git " + Arrays.toString(arguments) + " failed: " + result.output());
        }
        return result.output();
    }

    Result tryRun(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--git-dir", gitDir.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while git ran", e);
        }
    }

    /** What a strict check finds wrong; git's notices about HEAD, which a store does not use, left out. */
    List<String> faults() throws IOException {
        Result result = tryRun("fsck", "--strict", "--full", "--no-progress", "--no-dangling");
        List<String> lines = new ArrayList<>(result.output().lines().toList());
        lines.removeIf(line -> line.startsWith("notice: "));
        if (result.exitCode() != 0) {
            lines.add("exit code " + result.exitCode());
        }
        return lines;
    }
}
