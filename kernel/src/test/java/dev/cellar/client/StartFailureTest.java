package dev.cellar.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StartFailureTest {
    @TempDir
    Path runtime;

    @Test
    void startsAgainWhenAPortWasTaken() throws IOException {
        Path failsOnce = Files.createTempFile(runtime, "fails", "once");
        List<String> log = new CopyOnWriteArrayList<>();
        KernelLaunch launch = KernelLaunch.of(EchoKernels.spec(failsOnce.toString()))
                .runtimeDirectory(runtime)
                .log(log::add)
                .build();
        try (KernelClient kernel = KernelClient.start(launch)) {
            assertThat(kernel.execute("print up").ok()).isTrue();
            assertThat(log).anyMatch(line -> line.contains("BindException: Address already in use"));
            assertThat(runtime).isDirectoryContaining(kernel.connectionFile()::equals);
        }
        assertThat(runtime).isEmptyDirectory();
    }

    @Test
    void saysWhyAKernelDidNotStart() {
        KernelSpec broken = KernelSpec.of("broken", "none", List.of("sh", "-c", "echo no luck >&2; exit 5"));

        assertThatThrownBy(() -> KernelClient.start(
                        KernelLaunch.of(broken).runtimeDirectory(runtime).build()))
                .isInstanceOf(KernelDiedException.class)
                .hasMessageContaining("'broken'")
                .hasMessageContaining("exit code 5")
                .hasMessageContaining("no luck");
        assertThat(runtime).isEmptyDirectory();
    }

    @Test
    void saysThatTheFolderIsNotThere() {
        KernelLaunch launch = EchoKernels.launch(runtime)
                .workingDirectory(runtime.resolve("nowhere"))
                .build();

        assertThatThrownBy(() -> KernelClient.start(launch))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("nowhere: there is no such folder");
        assertThat(runtime).isEmptyDirectory();
    }

    @Test
    void saysThatAProgramIsNotThere() {
        KernelLaunch launch = KernelLaunch.of(
                        KernelSpec.of("ghost", "none", List.of("no-such-program", "{connection_file}")))
                .runtimeDirectory(runtime)
                .build();

        assertThatThrownBy(() -> KernelClient.start(launch))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("'ghost'")
                .hasMessageContaining("'no-such-program' is not on the PATH");
    }

    @Test
    void givesUpOnAKernelThatNeverAnswers() {
        KernelLaunch launch = KernelLaunch.of(
                        KernelSpec.of("mute", "none", List.of("sh", "-c", "echo still thinking; sleep 1000")))
                .runtimeDirectory(runtime)
                .startupTimeout(Duration.ofSeconds(2))
                .build();

        assertThatThrownBy(() -> KernelClient.start(launch))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("did not answer")
                .hasMessageContaining("still thinking");
        assertThat(runtime).isEmptyDirectory();
    }
}
