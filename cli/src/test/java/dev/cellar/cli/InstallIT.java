package dev.cellar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cellar.cli.process.Cellar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cellar install}: what it writes for Jupyter, and that taking it off gives back every byte. */
class InstallIT {
    /** As JJava's wheel has it. */
    private static final String JJAVA = """
            {
              "argv": [
                "java",
                "-jar",
                "{resource_dir}/jjava-launcher.jar",
                "{resource_dir}/jjava.jar",
                "{connection_file}"
              ],
              "display_name": "Java (jjava)",
              "language": "java",
              "interrupt_mode": "message",
              "env": {
                "JJAVA_CLASSPATH": "/opt/lab.jar"
              }
            }
            """;

    /** As IJava's install.py has it: keys sorted, four blanks, no line break at the end. */
    private static final String IJAVA = """
            {
                "argv": [
                    "java",
                    "-jar",
                    "/usr/local/share/jupyter/kernels/java/ijava-1.3.0.jar",
                    "{connection_file}"
                ],
                "display_name": "Java",
                "env": {
                    "IJAVA_STARTUP_SCRIPT": "int lab = 1;"
                },
                "interrupt_mode": "message",
                "language": "java"
            }""";

    private static final String IJAVASCRIPT = """
            {"argv": ["node", "/usr/lib/node_modules/ijavascript/lib/kernel.js", "{connection_file}"],
             "display_name": "JavaScript (Node.js)", "language": "javascript"}
            """;

    @TempDir
    private Path folder;

    private Cellar cellar;

    @BeforeEach
    void standInAFolder() {
        cellar = Cellar.in(folder);
    }

    @Test
    void theBundledKernelGoesWhereJupyterLooksAndOffAgain() throws IOException {
        Path jupyter = folder.resolve("elsewhere");

        Cellar.Result installed = cellar.run("install", "--jupyter-dir", jupyter.toString());

        assertThat(installed.status()).as(installed.err()).isZero();
        Path spec = jupyter.resolve("kernels/cellar-java");
        assertThat(installed.out()).contains("Installed the kernel Java (Cellar): " + spec);
        JsonNode json = read(spec.resolve("kernel.json"));
        assertThat(json.path("language").asText()).isEqualTo("java");
        assertThat(json.path("argv").toString()).contains("{connection_file}", "cellar-kernel-");
        assertThat(cellar.run("install", "--jupyter-dir", jupyter.toString()).status())
                .isZero();

        assertThat(cellar.run("install", "--jupyter-dir", jupyter.toString(), "--remove")
                        .out())
                .isEqualToIgnoringNewLines("Removed " + spec);
        assertThat(spec).doesNotExist();
        Cellar.Result again = cellar.run("install", "--jupyter-dir", jupyter.toString(), "--remove");
        assertThat(again.complaint()).contains("there is no kernelspec", "to remove");
        assertThat(again.status()).isEqualTo(ExitCode.ENVIRONMENT);
    }

    @Test
    void theExtensionGoesIntoJJavaAndOffAgain() throws IOException {
        Path kernel = kernelspec("jjava", JJAVA);

        assertThat(cellar.run("install", "--into", "jjava").status()).isZero();
        assertThat(cellar.run("install", "--into", "JJava").status()).isZero();

        assertThat(read(kernel).at("/env/JJAVA_CLASSPATH").asText())
                .startsWith("/opt/lab.jar:")
                .endsWith("/ext/cellar-kernel-ext.jar")
                .containsOnlyOnce("cellar-kernel-ext.jar");
        assertThat(cellar.run("install", "--into", "jjava", "--remove").status())
                .isZero();
        assertThat(kernel).hasContent(JJAVA);
        assertThat(kernel.getParent()).isDirectoryNotContaining(file -> !file.equals(kernel));
    }

    @Test
    void theExtensionGoesIntoIJavaAndOffAgain() throws IOException {
        Path kernel = kernelspec("java", IJAVA);

        assertThat(cellar.run("install", "--into", "java").out())
                .contains("Take it out again with: cellar install --into java --remove");
        String jupyter = folder.resolve("jupyter").toString();
        assertThat(cellar.run("install", "--into", "java", "--jupyter-dir", jupyter)
                        .out())
                .contains("cellar install --into java --jupyter-dir " + jupyter + " --remove");

        assertThat(read(kernel).at("/env/IJAVA_CLASSPATH").asText()).endsWith("/ext/cellar-kernel-ext.jar");
        assertThat(read(kernel).at("/env/IJAVA_STARTUP_SCRIPT").asText())
                .isEqualTo("dev.cellar.Track.install();\nint lab = 1;");
        assertThat(cellar.run("install", "--into", "java", "--remove").status()).isZero();
        assertThat(kernel).hasBinaryContent(IJAVA.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {JJAVA, IJAVA})
    void whatAPersonChangedMeanwhileStays(String original) throws IOException {
        Path kernel = kernelspec("edited", original);
        assertThat(cellar.run("install", "--into", "edited").status()).isZero();
        Files.writeString(kernel, withMoreHeap(Files.readString(kernel)));

        assertThat(cellar.run("install", "--into", "edited", "--remove").status())
                .isZero();

        assertThat(read(kernel)).isEqualTo(JsonMapper.builder().build().readTree(withMoreHeap(original)));
    }

    @Test
    void aKernelThatIsNotOfTheFamilyIsRefusedAndLeftAlone() throws IOException {
        Path kernel = kernelspec("javascript", IJAVASCRIPT);

        Cellar.Result result = cellar.run("install", "--into", "javascript");

        assertThat(result.complaint()).contains("kernelspec javascript is neither JJava nor IJava");
        assertThat(result.status()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(kernel).hasContent(IJAVASCRIPT);
    }

    @Test
    void anUnknownKernelspecNamesThoseThatAreThere() throws IOException {
        kernelspec("jjava", JJAVA);

        assertThat(cellar.run("install", "--into", "jjva").complaint()).contains("no kernelspec jjva", "jjava");
        assertThat(cellar.run("install", "--into", "jjava", "--remove").complaint())
                .contains("kernelspec jjava has no extension of ours");
    }

    @Test
    void aKernelspecThatCannotBeReadIsNamedWithWhatIsWrong() throws IOException {
        Path broken = kernelspec("broken", "{\"argv\": [");

        assertThat(cellar.run("install", "--into", "broken").complaint())
                .startsWith("cellar: there is no kernelspec broken")
                .contains(broken + " cannot be used", "Mend or remove it");
    }

    private static String withMoreHeap(String json) {
        return json.replaceFirst("\"java\",", "\"java\", \"-Xmx8g\",");
    }

    private Path kernelspec(String name, String json) throws IOException {
        Path kernel = folder.resolve("jupyter/kernels").resolve(name);
        Files.createDirectories(kernel);
        return Files.writeString(kernel.resolve("kernel.json"), json);
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(file.toFile());
    }
}
