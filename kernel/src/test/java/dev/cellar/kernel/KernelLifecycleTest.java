package dev.cellar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellStatus;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.KernelClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelLifecycleTest {
    @TempDir
    Path folder;

    @Test
    void forgetsEverythingOnRestart() {
        try (KernelClient kernel = Kernels.start(folder)) {
            kernel.execute("int kept = 1;");

            kernel.restart();

            assertThat(kernel.execute("kept").status()).isEqualTo(CellStatus.ERROR);
            assertThat(kernel.execute("2").executionCount()).hasValue(2);
        }
    }

    @Test
    void uninstallsExtensionsAndEndsWhenAsked() throws IOException {
        Path trace = folder.resolve("uninstalled");
        Path extension = TestJars.jar(
                folder,
                "Leaving",
                java.util.Map.of("Leaving", """
                        public class Leaving implements org.dflib.jjava.jupyter.Extension {
                            public void install(org.dflib.jjava.jupyter.kernel.BaseKernel kernel) {}

                            public void uninstall(org.dflib.jjava.jupyter.kernel.BaseKernel kernel) {
                                try {
                                    java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "x",
                                            java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
                                } catch (java.io.IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            }
                        }
                        """.formatted(trace)),
                java.util.Map.of("META-INF/services/org.dflib.jjava.jupyter.Extension", "Leaving"));
        var launch = Kernels.launch(folder)
                .env(JavaKernel.CLASSPATH_VARIABLE, extension.toString())
                .build();
        KernelClient kernel = KernelClient.start(launch);
        ProcessHandle process = ProcessHandle.of(kernel.pid().getAsLong()).orElseThrow();

        kernel.shutdown(Duration.ofSeconds(20));

        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
        assertThat(trace).hasContent("x");
    }

    @Test
    void endsEvenWhileACellRunsAndItsThreadsGoOn() {
        KernelClient kernel = Kernels.start(folder);
        ProcessHandle process = ProcessHandle.of(kernel.pid().getAsLong()).orElseThrow();
        kernel.execute("new Thread(() -> { while (true) {} }).start();");
        kernel.submit(ExecuteCell.of("while (true) {}").build());

        kernel.shutdown(Duration.ofSeconds(20));

        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(1));
    }

    @Test
    void saysInOneLineWhyItCannotStart() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{ not json");

        assertThat(failure(folder.resolve("missing.json").toString()))
                .contains("Cannot read the connection file")
                .contains("missing.json");
        assertThat(failure(broken.toString()))
                .contains("Cannot read the connection file")
                .contains("broken.json");
        assertThat(failure()).contains("Expected one argument, the connection file");
    }

    private String failure(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(Kernels.spec().argv());
        command.remove("{connection_file}");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(output.lines()).hasSize(1);
        return output;
    }
}
