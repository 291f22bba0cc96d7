package dev.cellar.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.client.KernelSpec.InterruptMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecsTest {
    @TempDir
    Path folder;

    @Test
    void readsEverythingAKernelJsonSays() throws IOException {
        install(folder, "MyJava", """
                {"argv": ["java", "-jar", "{resource_dir}/k.jar", "{connection_file}"], "display_name": "My Java",
                 "language": "java", "interrupt_mode": "message", "env": {"A": "${HOME}"}, "metadata": {"debugger": true}}
                """);

        KernelSpec spec = KernelSpecs.in(List.of(folder)).byName("myjava").orElseThrow();

        assertThat(spec.name()).isEqualTo("myjava");
        assertThat(spec.displayName()).isEqualTo("My Java");
        assertThat(spec.language()).isEqualTo("java");
        assertThat(spec.argv()).hasSize(4);
        assertThat(spec.env()).containsEntry("A", "${HOME}");
        assertThat(spec.interruptMode()).isEqualTo(InterruptMode.MESSAGE);
        assertThat(spec.resourceDir()).isEqualTo(folder.resolve("MyJava"));
        assertThat(spec.metadata().path("debugger").asBoolean()).isTrue();
    }

    @Test
    void interruptsBySignalUnlessTheKernelSaysOtherwise() throws IOException {
        install(folder, "k", "{\"argv\": [\"k\"]}");

        assertThat(KernelSpecs.in(List.of(folder)).byName("K"))
                .hasValueSatisfying(spec -> assertThat(spec.interruptMode()).isEqualTo(InterruptMode.SIGNAL));
    }

    @Test
    void theFirstFolderOnTheSearchPathWins() throws IOException {
        install(folder.resolve("path/kernels"), "k", "{\"argv\": [\"first\"]}");
        install(folder.resolve("data/kernels"), "k", "{\"argv\": [\"second\"]}");
        install(folder.resolve("data/kernels"), "only", "{\"argv\": [\"only\"]}");

        KernelSpecs specs = KernelSpecs.find(env("JUPYTER_PATH", "path", "JUPYTER_DATA_DIR", "data"));

        assertThat(specs.byName("k").orElseThrow().argv()).containsExactly("first");
        assertThat(specs.byName("only")).isPresent();
    }

    @Test
    void findsTheKernelsOfThePythonOnThePath() throws IOException {
        Files.createDirectories(folder.resolve("venv/bin"));
        Path python = Files.createFile(folder.resolve("venv/bin/python3"));
        assertThat(python.toFile().setExecutable(true)).isTrue();
        install(folder.resolve("venv/share/jupyter/kernels"), "python3", "{\"argv\": [\"python\"]}");

        assertThat(KernelSpecs.find(env("PATH", "venv/bin")).byName("python3")).isPresent();
    }

    @Test
    void prefersAnActiveEnvironmentToThePersonsOwnFolder() throws IOException {
        install(folder.resolve("venv/share/jupyter/kernels"), "k", "{\"argv\": [\"environment\"]}");
        install(folder.resolve("home/.local/share/jupyter/kernels"), "k", "{\"argv\": [\"home\"]}");

        Map<String, String> env = env("VIRTUAL_ENV", "venv", "HOME", "home");
        assertThat(KernelSpecs.find(env).byName("k").orElseThrow().argv()).containsExactly("environment");

        env.put("JUPYTER_PREFER_ENV_PATH", "0");
        assertThat(KernelSpecs.find(env).byName("k").orElseThrow().argv()).containsExactly("home");
    }

    @Test
    void aBrokenKernelspecIsNamedAndHidesNoOther() throws IOException {
        install(folder, "broken", "{ no json");
        install(folder, "empty", "{\"argv\": []}");
        install(folder, "good", "{\"argv\": [\"good\"]}");

        KernelSpecs specs = KernelSpecs.in(List.of(folder));

        assertThat(specs.all()).extracting(KernelSpec::name).containsExactly("good");
        assertThat(specs.problems()).hasSize(2);
        assertThat(specs.problems().get(0)).contains("broken", "kernel.json", "Mend or remove it.");
        assertThatThrownBy(() -> KernelSpecs.read(folder.resolve("empty")))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("empty argv");
    }

    @Test
    void aNotebookGetsItsKernelByNameElseOneOfItsLanguage() throws IOException {
        install(folder, "a-java", "{\"argv\": [\"a\"], \"language\": \"Java\"}");
        install(folder, "python3", "{\"argv\": [\"b\"], \"language\": \"python\"}");
        KernelSpecs specs = KernelSpecs.in(List.of(folder));

        assertThat(specs.forNotebook("Python3", "java")).map(KernelSpec::name).hasValue("python3");
        assertThat(specs.forNotebook("gone", "java")).map(KernelSpec::name).hasValue("a-java");
        assertThat(specs.forNotebook("gone", "")).isEmpty();
        assertThat(specs.forNotebook("gone", "cobol")).isEmpty();
    }

    private Map<String, String> env(String... pairs) {
        Map<String, String> env =
                new HashMap<>(Map.of("HOME", folder.resolve("nobody").toString()));
        for (int i = 0; i < pairs.length; i += 2) {
            env.put(pairs[i], folder.resolve(pairs[i + 1]).toString());
        }
        return env;
    }

    private static void install(Path kernels, String name, String json) throws IOException {
        Path resourceDir = Files.createDirectories(kernels.resolve(name));
        Files.writeString(resourceDir.resolve("kernel.json"), json);
    }
}
