package dev.cellar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kernel passes Jupyter's own test suite for kernels: Debian's {@code python3-jupyter-kernel-test}, or pip's
 * {@code jupyter_kernel_test}.
 */
@Tag("e2e")
class KernelSuiteTest {
    private static final String NAME = "cellar-java";

    @TempDir
    Path folder;

    @Test
    void everyApplicableTestOfTheSuitePasses() throws IOException, InterruptedException {
        writeKernelSpec();
        Path report = folder.resolve("report.txt");
        ProcessBuilder suite = new ProcessBuilder(python(), "-m", "unittest", "-v", "test_cellar_kernel")
                .directory(Path.of("src", "test", "python").toFile())
                .redirectErrorStream(true)
                .redirectOutput(report.toFile());
        suite.environment()
                .putAll(Map.of(
                        "JUPYTER_PATH",
                        folder.toString(),
                        "JUPYTER_RUNTIME_DIR",
                        folder.toString(),
                        "PYTHONDONTWRITEBYTECODE",
                        "1",
                        "CELLAR_KERNEL_NAME",
                        NAME));
        Process process = suite.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("the suite ends")
                    .isTrue();
        } finally {
            process.destroy();
        }

        String output = Files.readString(report);
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).containsPattern("Ran (1[1-9]|[2-9][0-9]) tests").doesNotContain("skipped");
    }

    /** The Python that has the suite: the first of the path, or Debian's where another stands before it. */
    private static String python() throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            Process asked = new ProcessBuilder(python, "-c", "import jupyter_kernel_test")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (asked.waitFor() == 0) {
                return python;
            }
        }
        throw new AssertionError("The suite is missing: apt-get install python3-jupyter-kernel-test");
    }

    private void writeKernelSpec() throws IOException {
        List<String> argv = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "{connection_file}");
        Path spec = Files.createDirectories(folder.resolve("kernels").resolve(NAME));
        new ObjectMapper()
                .writeValue(
                        spec.resolve("kernel.json").toFile(),
                        Map.of(
                                "argv", argv,
                                "display_name", "Java (Cellar)",
                                "language", "java",
                                "interrupt_mode", "message"));
    }
}
