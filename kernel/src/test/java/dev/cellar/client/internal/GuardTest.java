package dev.cellar.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GuardTest {
    private final Guard guard = Guard.find(System.getenv());
    private final Guard single = new Guard(true, Optional.empty());

    @TempDir
    Path folder;

    @Test
    void becomesTheProcessThatItGuards() throws Exception {
        Process process = start(guard, "exit 42");

        assertThat(process.waitFor()).isEqualTo(42);
        Guard.release(process);
    }

    @Test
    void endsTheWholeGroupWhenItIsReleased() throws Exception {
        Process process = start(guard, "trap '' TERM; sleep 1000 & sleep 1000");
        Processes.await(() -> Processes.inGroup(process.pid()).size() == 4, "a shell, two sleeps and the watcher");
        Set<Long> group = Processes.inGroup(process.pid());
        assertThat(group).filteredOn(GuardTest::isWatcher).hasSize(1);
        Guard.release(process);

        Processes.awaitGone(group);
        assertThat(folder.resolve("connection.json")).doesNotExist();
    }

    @Test
    void endsTheProcessAloneWhereThereIsNoSession() throws Exception {
        Process process = start(single, "exec sleep 1000");
        Guard.release(process);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        Processes.await(() -> !Files.exists(folder.resolve("connection.json")), "connection file");
    }

    @Test
    void endsWhatAProcessLeavesBehind() throws Exception {
        Process process = start(guard, "sleep 1000 & echo $!");
        long child = Long.parseLong(process.inputReader().readLine());

        Processes.awaitGone(Set.of(child));
        Processes.await(() -> Processes.inGroup(process.pid()).isEmpty(), "group");
    }

    @Test
    void givesSigintItsMeaningBackInTheBackgroundOfAScript() throws Exception {
        List<String> background = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        background.addAll(command(guard, "trap 'exit 3' INT; echo ready; while :; do sleep 0.05; done"));
        Process process = new ProcessBuilder(background).start();
        process.inputReader().readLine();

        assertThat(guard.interrupt(process)).isTrue();
        assertThat(process.waitFor()).isEqualTo(3);
        Guard.release(process);
    }

    /** A list of processes tells the watcher from the kernel, whose command line it does not carry. */
    private static boolean isWatcher(long pid) {
        String command = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().commandLine())
                .orElse("");
        return command.contains("cellar-guard") && !command.contains("sleep 1000");
    }

    private Process start(Guard by, String script) throws IOException {
        Files.writeString(folder.resolve("connection.json"), "{}");
        return new ProcessBuilder(command(by, script)).start();
    }

    private List<String> command(Guard by, String script) {
        return by.wrap(List.of("sh", "-c", script), folder.resolve("connection.json"));
    }
}
