package dev.cellar.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundledKernelTest {
    private static final Path JAVA = Path.of("/jdk/bin/java");

    @Test
    void givesEachJdkTheFlagsThatItNeeds() {
        assertThat(BundledKernel.of(JAVA, 17, "lib/*").argv())
                .containsExactly(
                        "/jdk/bin/java",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        "lib/*",
                        "dev.cellar.kernel.Main",
                        "{connection_file}");
        assertThat(BundledKernel.of(JAVA, 25, "lib/*").argv())
                .startsWith("/jdk/bin/java", "--enable-native-access=ALL-UNNAMED", "-cp");
    }

    @Test
    void startsFromASharedArchive() {
        assertThat(BundledKernel.of(JAVA, 21, "lib/*")
                        .withSharedArchive(Path.of("/lib/kernel.jsa"))
                        .argv())
                .startsWith("/jdk/bin/java", "-XX:SharedArchiveFile=/lib/kernel.jsa", "-Xshare:auto", "-cp");
    }

    @Test
    void refusesWhatCannotRunIt() {
        assertThatThrownBy(() -> BundledKernel.of(JAVA, 11, "lib/*"))
                .hasMessage("The kernel needs Java 17 or later, not 11");
        assertThatThrownBy(() -> BundledKernel.of(JAVA, 17, " ")).hasMessage("The kernel needs a class path");
    }

    @Test
    void writesAKernelspecThatJupyterReads() throws IOException {
        String json = KernelSpecJson.of(BundledKernel.of(JAVA, 17, "a b/*"), Map.of("CELLAR_HOME", "/data"));

        JsonNode spec = new ObjectMapper().readTree(json);
        assertThat(spec.path("argv").get(3).asText()).isEqualTo("a b/*");
        assertThat(spec.path("display_name").asText()).isEqualTo("Java (Cellar)");
        assertThat(spec.path("language").asText()).isEqualTo("java");
        assertThat(spec.path("interrupt_mode").asText()).isEqualTo("message");
        assertThat(spec.path("env").path("CELLAR_HOME").asText()).isEqualTo("/data");
        assertThat(json).endsWith("}\n");
    }
}
