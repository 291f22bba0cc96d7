package dev.cellar.client.internal;

import dev.cellar.client.KernelException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A kernel's operating system process, started under {@link Guard}. Thread-safe. */
final class KernelProcess {
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST_WORDS = Duration.ofMillis(300);
    private static final int LONGEST_LINE = 4_000;
    private static final int SIGNALLED = 128;
    private static final int SIGKILL = 9;

    private final String name;
    private final Process process;
    private final LogTail log;
    private final Guard guard;
    private final Thread reader;

    private KernelProcess(String name, Process process, LogTail log, Guard guard) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.guard = guard;
        reader = new Thread(this::readLog, "cellar-client-log-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static KernelProcess start(String name, KernelCommand command, Path folder, Path connectionFile, LogTail log) {
        if (!Files.isDirectory(folder.toAbsolutePath())) {
            throw new KernelException(
                    "The kernel '" + name + "' cannot be started in " + folder + ": there is no such folder.");
        }
        Guard guard = Guard.find(command.env());
        ProcessBuilder builder = new ProcessBuilder(guard.wrap(command.argv(), connectionFile))
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(command.env());
        try {
            return new KernelProcess(name, builder.start(), log, guard);
        } catch (IOException failed) {
            throw new KernelException(
                    "The kernel '" + name + "' cannot be started: " + failed.getMessage() + ".", failed);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Completes when the process has ended. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    boolean awaitExit(Duration limit) {
        return Waiting.forProcess(process, limit);
    }

    /** Says how the process ended and what it wrote last. */
    String epitaph() {
        Waiting.forThread(reader, LAST_WORDS);
        int code = process.exitValue();
        String how = code <= SIGNALLED
                ? "ended by itself with exit code " + code
                : "was ended by signal " + (code - SIGNALLED) + hint(code - SIGNALLED);
        String words = log.text();
        return "The kernel '" + name + "' (process " + pid() + ") " + how + "."
                + (words.isEmpty() ? "" : " Its last words:\n" + words);
    }

    private static String hint(int signal) {
        return signal == SIGKILL ? " (SIGKILL: often the system, when memory runs out)" : "";
    }

    /** Sends SIGINT to the kernel's process group. */
    void interrupt() {
        if (!guard.posix()) {
            throw new KernelException("The kernel '" + name + "' wants to be interrupted by a signal, which this system"
                    + " cannot send. Set \"interrupt_mode\": \"message\" in its kernel.json.");
        }
        if (process.isAlive() && !guard.interrupt(process) && process.isAlive()) {
            throw new KernelException("The kernel '" + name + "' (process " + pid() + ") cannot be sent SIGINT.");
        }
    }

    /** Asks the kernel by SIGTERM to end. */
    void terminate() {
        process.destroy();
    }

    /** Ends the kernel by SIGKILL; returns when it has ended. */
    void kill() {
        process.destroyForcibly();
        awaitExit(KILL_PATIENCE);
    }

    /** Lets the guard end what is left of the process' group, and itself. */
    void release() {
        try {
            Guard.release(process);
        } catch (IOException gone) {
            log.add("cellar: the guard of kernel '" + name + "' was gone already: " + gone.getMessage());
        }
    }

    private void readLog() {
        try (Reader text = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int next = text.read(); next >= 0; next = text.read()) {
                if (next != '\n') {
                    line.append((char) next);
                }
                if (next == '\n' || line.length() == LONGEST_LINE) {
                    log.add(line.toString());
                    line.setLength(0);
                }
            }
            if (!line.isEmpty()) {
                log.add(line.toString());
            }
        } catch (IOException closed) {
            log.add("cellar: the kernel's log ended: " + closed.getMessage());
        }
    }
}
