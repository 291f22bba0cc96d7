package dev.cellar.client.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts a kernel so that it cannot outlive us, however we end.
 *
 * <p>A shell leads a new session, leaves a watcher behind in it, and becomes the kernel: the process we hold is the
 * kernel itself, and its process group holds the kernel, its children and the watcher. The watcher reads a pipe whose
 * other end only we hold. When the pipe closes, because we released the kernel or because we are gone, SIGKILL
 * included, the watcher removes the connection file and ends the whole group: SIGTERM first, SIGKILL two seconds later.
 * As a member of the group the watcher also keeps its number from being given to another process.
 *
 * <p>Without {@code setsid} (macOS) there is no group: the watcher ends the kernel alone. Without a POSIX shell
 * (Windows) the kernel is started plainly and nothing watches it.
 */
final class Guard {
    private static final Path SHELL = Path.of("/bin/sh");

    /** {@code $1} connection file, {@code $2} "group" or "single", then the kernel's command. */
    private static final String SCRIPT = """
            exec 3<&0 </dev/null
            connection=$1
            if [ "$2" = group ]; then target=-$$; else target=$$; fi
            shift 2
            ( (
              trap '' HUP INT TERM
              exec >/dev/null 2>&1
              read -r word <&3
              rm -f -- "$connection"
              [ "$word" = gone ] && exit 0
              kill -s TERM -- "$target"
              tries=20
              while [ "$tries" -gt 0 ] && kill -s 0 -- "$$"; do
                sleep 0.1 || sleep 1
                tries=$((tries - 1))
              done
              kill -s KILL -- "$target"
            ) & )
            exec "$@" 3<&-
            """;

    private Guard() {}

    /** The command that starts the given one under guard, or that command itself where there is no POSIX shell. */
    static List<String> wrap(List<String> argv, Path connectionFile, Map<String, String> env) {
        if (!posix()) {
            return argv;
        }
        Optional<Path> setsid = setsid(env);
        List<String> guarded = new ArrayList<>();
        setsid.ifPresent(program -> guarded.add(program.toString()));
        guarded.addAll(List.of(
                SHELL.toString(),
                "-c",
                SCRIPT,
                "cellar-guard",
                connectionFile.toString(),
                setsid.isPresent() ? "group" : "single"));
        guarded.addAll(argv);
        return guarded;
    }

    static boolean posix() {
        return File.separatorChar == '/' && SHELL.toFile().canExecute();
    }

    static boolean grouped(Map<String, String> env) {
        return posix() && setsid(env).isPresent();
    }

    /** Sends a signal; a negative number names a process group. Returns whether somebody got it. */
    static boolean signal(String name, long target) {
        try {
            Process kill = new ProcessBuilder(
                            SHELL.toString(), "-c", "kill -s \"$1\" -- \"$2\"", "kill", name, Long.toString(target))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Waiting.forProcess(kill) == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException("SIG" + name + " cannot be sent.", failed);
        }
    }

    private static Optional<Path> setsid(Map<String, String> env) {
        return Programs.find("setsid", env).or(() -> Programs.find("setsid", Map.of("PATH", "/usr/bin:/bin")));
    }
}
