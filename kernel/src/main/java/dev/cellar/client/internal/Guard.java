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
 * other end only we hold. When the pipe closes, because the kernel ended, because we released it or because we are
 * gone, SIGKILL included, the watcher removes the connection file and ends the whole group: SIGTERM first, SIGKILL two seconds later.
 * As a member of the group the watcher also keeps its number from being given to another process.
 *
 * <p>Without {@code setsid} (macOS) there is no group: the watcher ends the kernel alone. Without a POSIX shell
 * (Windows) the kernel is started plainly and nothing watches it.
 *
 * @param posix whether there is a POSIX shell
 * @param setsid the program that starts another in a session of its own
 */
record Guard(boolean posix, Optional<Path> setsid) {
    private static final Path SHELL = Path.of("/bin/sh");

    /** What the watcher runs: {@code $1} connection file, {@code $2} whom to end, {@code $3} the kernel. */
    private static final String WATCHER = """
            read -r _
            rm -f -- "$1"
            kill -s TERM -- "$2"
            tries=20
            while [ "$tries" -gt 0 ] && kill -s 0 -- "$3"; do
              sleep 0.1 || sleep 1
              tries=$((tries - 1))
            done
            kill -s KILL -- "$2"
            """;

    /**
     * {@code $1} the watcher's script, {@code $2} connection file, {@code $3} "group" or "single", then the kernel's
     * command. Where {@code env} can, it gives SIGINT its meaning back: a process started in the background of a script
     * ignores it, and so would the kernel.
     */
    private static final String SCRIPT = """
            exec 3<&0 </dev/null
            watcher=$1 connection=$2
            if [ "$3" = group ]; then target=-$$; else target=$$; fi
            shift 3
            ( (
              trap '' HUP INT TERM
              exec /bin/sh -c "$watcher" cellar-guard "$connection" "$target" "$$" <&3 3<&- >/dev/null 2>&1
            ) & )
            if env --default-signal=INT true >/dev/null 2>&1; then
              set -- env --default-signal=INT "$@"
            fi
            exec "$@" 3<&-
            """;

    /** The guard that this system allows, for kernels with the given environment. */
    static Guard find(Map<String, String> env) {
        boolean posix = File.separatorChar == '/' && SHELL.toFile().canExecute();
        Optional<Path> setsid =
                Programs.find("setsid", env).or(() -> Programs.find("setsid", Map.of("PATH", "/usr/bin:/bin")));
        return new Guard(posix, posix ? setsid : Optional.empty());
    }

    /** The command that starts the given one under guard. */
    List<String> wrap(List<String> argv, Path connectionFile) {
        List<String> guarded = new ArrayList<>();
        setsid.ifPresent(program -> guarded.add(program.toString()));
        if (posix) {
            String target = setsid.isPresent() ? "group" : "single";
            guarded.addAll(List.of(
                    SHELL.toString(), "-c", SCRIPT, "cellar-guard", WATCHER, connectionFile.toString(), target));
        }
        guarded.addAll(argv);
        return guarded;
    }

    /** Sends SIGINT to a guarded process and its children. Returns whether somebody got it. */
    boolean interrupt(Process process) {
        long target = setsid.isPresent() ? -process.pid() : process.pid();
        try {
            Process kill = new ProcessBuilder(
                            SHELL.toString(), "-c", "kill -s INT -- \"$1\"", "kill", Long.toString(target))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Waiting.forProcess(kill) == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException("SIGINT cannot be sent to a kernel.", failed);
        }
    }

    /** Lets the watcher end a process and its children. Once the process has ended, it has done so by itself. */
    static void release(Process process) throws IOException {
        process.getOutputStream().close();
    }
}
