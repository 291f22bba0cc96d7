package dev.cellar.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Looks at processes of the operating system and waits for them. */
public final class Processes {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Processes() {}

    /** The live processes of a process group. */
    public static Set<Long> inGroup(long group) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> groupOf(pid) == group && runs(pid))
                .collect(Collectors.toSet());
    }

    public static void awaitGone(Set<Long> pids) {
        await(() -> pids.stream().noneMatch(Processes::runs), "processes " + pids);
    }

    /** Waits until something holds. */
    public static void await(BooleanSupplier holds, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still there: " + what).isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    public static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -s " + name + " " + pid).start().waitFor();
    }

    /** A zombie that nobody has collected yet does not run any more. */
    private static boolean runs(long pid) {
        return stat(pid).map(stat -> stat[0].charAt(0) != 'Z').orElse(false);
    }

    private static long groupOf(long pid) {
        return stat(pid).map(stat -> Long.parseLong(stat[2])).orElse(-1L);
    }

    /** The fields of {@code /proc/PID/stat} from the state on. */
    private static Optional<String[]> stat(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
