package dev.cellar.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LifecycleTest {
    @TempDir
    Path runtime;

    @Test
    void givesTheKernelItsFolderAndEnvironment() {
        KernelSpec spec = EchoKernels.spec();
        KernelSpec withEnv = new KernelSpec(
                spec.name(),
                spec.displayName(),
                spec.language(),
                spec.argv(),
                Map.of("FROM_SPEC", "${HOME}/x", "OVERRIDDEN", "spec"),
                spec.interruptMode(),
                spec.resourceDir(),
                spec.metadata());
        KernelLaunch launch = KernelLaunch.of(withEnv)
                .runtimeDirectory(runtime)
                .workingDirectory(runtime)
                .env("OVERRIDDEN", "launch")
                .build();
        try (KernelClient kernel = KernelClient.start(launch)) {
            CellResult result = kernel.execute("cwd\nenv FROM_SPEC\nenv OVERRIDDEN\nenv JPY_PARENT_PID");

            assertThat(result.stream("stdout"))
                    .isEqualToIgnoringNewLines(runtime.toAbsolutePath() + System.getenv("HOME") + "/x" + "launch"
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void keepsTheConnectionFileToItsOwnerAndRemovesItAfterwards() throws IOException {
        Path folder = runtime.resolve("new/folder");
        Path file;
        try (KernelClient kernel = EchoKernels.start(folder)) {
            file = kernel.connectionFile();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void endsTheKernelItsChildrenAndItsGuard() {
        long pid;
        long child;
        Set<Long> group;
        try (KernelClient kernel = EchoKernels.start(runtime)) {
            pid = kernel.pid().getAsLong();
            child = Long.parseLong(kernel.execute("spawn").stream("stdout").strip());
            group = Processes.inGroup(pid);
            assertThat(group).contains(pid, child).hasSize(3);
        }
        Processes.awaitGone(group);
    }

    @Test
    void killsAKernelThatDoesNotWantToEnd() {
        KernelLaunch stubborn =
                EchoKernels.launch(runtime).env("ECHO_STUBBORN", "yes").build();
        KernelClient kernel = KernelClient.start(stubborn);
        long pid = kernel.pid().getAsLong();
        kernel.shutdown(Duration.ofMillis(200));

        Processes.awaitGone(Set.of(pid));
    }

    @Test
    void saysHowTheKernelDiedAndKeepsWhatItHadPrinted() {
        try (KernelClient kernel = EchoKernels.start(runtime)) {
            // A halted process takes along what it has not sent: it dies once its output is heard.
            Path heard = runtime.resolve("heard");
            CellResult result =
                    kernel.execute(ExecuteCell.of("print last output\nmurmur about to die\nawait " + heard + "\ndie 7")
                            .listener(message -> {
                                if (message.type().equals("stream")) {
                                    create(heard);
                                }
                            })
                            .build());

            assertThat(result.status()).isEqualTo(CellStatus.KERNEL_DIED);
            assertThat(result.note().orElseThrow())
                    .contains("'echo'", "ended by itself with exit code 7", "about to die");
            assertThat(result.stream("stdout")).isEqualTo("last output\n");
            assertThat(kernel.isAlive()).isFalse();
            assertThat(kernel.execute("print x").status()).isEqualTo(CellStatus.KERNEL_DIED);
            assertThatThrownBy(() -> kernel.requests().kernelInfo()).isInstanceOf(KernelDiedException.class);
        }
    }

    @Test
    void noticesAtOnceThatTheKernelWasKilled() {
        try (KernelClient kernel = EchoKernels.start(runtime)) {
            ProcessHandle process = ProcessHandle.of(kernel.pid().getAsLong()).orElseThrow();
            CellResult result = kernel.execute(ExecuteCell.of("print on\nsleep 60000")
                    .listener(message -> {
                        if (message.type().equals("stream")) {
                            process.destroyForcibly();
                        }
                    })
                    .build());

            assertThat(result.status()).isEqualTo(CellStatus.KERNEL_DIED);
            assertThat(result.note().orElseThrow()).contains("signal 9");
            assertThat(result.duration()).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void noticesThatAStoppedKernelHasNoHeartbeat() throws Exception {
        KernelLaunch launch = EchoKernels.launch(runtime)
                .heartbeatTimeout(Duration.ofSeconds(2))
                .build();
        try (KernelClient kernel = KernelClient.start(launch)) {
            long pid = kernel.pid().getAsLong();
            Processes.signal("STOP", pid);
            CellResult result = kernel.execute("print x");

            assertThat(result.status()).isEqualTo(CellStatus.KERNEL_DIED);
            assertThat(result.note().orElseThrow()).contains("heartbeat");
            Processes.signal("CONT", pid);
        }
    }

    @Test
    void restartsWithNothingLeft() {
        try (KernelClient kernel = EchoKernels.start(runtime)) {
            kernel.execute("print 1");
            long before = kernel.pid().getAsLong();
            kernel.restart();

            assertThat(kernel.pid().getAsLong()).isNotEqualTo(before);
            assertThat(kernel.execute("print 2").executionCount()).hasValue(1);
        }
    }

    @Test
    void joinsAKernelThatRunsAndLeavesItRunning() {
        try (KernelClient owner = EchoKernels.start(runtime)) {
            try (KernelClient guest =
                    KernelClient.join(owner.connectionFile(), Duration.ofSeconds(20), Duration.ofSeconds(30))) {
                assertThat(guest.execute("print hello").stream("stdout")).isEqualTo("hello\n");
                assertThat(guest.pid()).isEmpty();
            }
            assertThat(owner.execute("print still here").ok()).isTrue();
        }
    }

    @Test
    void leavesNoThreadThatKeepsTheProcessAlive() {
        // Another test's kernel may live on in this process.
        Set<Thread> before = ours();
        try (KernelClient first = EchoKernels.start(runtime);
                KernelClient second = EchoKernels.start(runtime)) {
            assertThat(first.execute("print 1").ok()).isTrue();
            assertThat(second.execute("print 1").ok()).isTrue();
            assertThat(ours()).hasSizeGreaterThan(before.size()).allMatch(Thread::isDaemon);
        }
        Processes.await(() -> before.containsAll(ours()), "threads of closed clients");
    }

    private static void create(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cellar-client")
                        || thread.getName().contains("reaper-")
                        || thread.getName().contains("iothread-"))
                .collect(Collectors.toSet());
    }
}
