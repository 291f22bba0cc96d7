package dev.cellar.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.KernelException;
import dev.cellar.client.KernelSpec;
import dev.cellar.client.KernelSpecs;
import dev.cellar.notebook.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelChoiceTest {
    private static final KernelSpec BUNDLED = KernelSpec.of("cellar-java", "java", List.of("java"));

    @TempDir
    Path kernels;

    @BeforeEach
    void installOthers() throws IOException {
        install("ijava", "java");
        install("python3", "python");
    }

    @Test
    void takesTheKernelThatTheNotebookNames() {
        KernelChoice choice = choose("ijava", "java");

        assertThat(choice.spec().name()).isEqualTo("ijava");
        assertThat(choice.remark()).isEmpty();
        assertThat(choose("cellar-java", "java").remark()).isEmpty();
    }

    @Test
    void takesTheBundledKernelForAJavaNotebookWhoseOwnIsNotThere() {
        KernelChoice choice = choose("jjava", "java");

        assertThat(choice.spec()).isEqualTo(BUNDLED);
        assertThat(choice.remark())
                .hasValue("The notebook's kernel 'jjava' is not installed here: it runs on 'cellar-java'.");
    }

    @Test
    void knowsTheLanguageFromLanguageInfoToo() {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.putObject("kernelspec").put("name", "gone");
        metadata.putObject("language_info").put("name", "Python");

        assertThat(choose(metadata, Optional.empty()).spec().name()).isEqualTo("python3");
    }

    @Test
    void takesTheBundledKernelForANotebookThatNamesNone() {
        KernelChoice choice = choose(JsonNodeFactory.instance.objectNode(), Optional.empty());

        assertThat(choice.spec()).isEqualTo(BUNDLED);
        assertThat(choice.remark()).hasValue("The notebook names no kernel: it runs on 'cellar-java'.");
    }

    @Test
    void aPersonsWishComesFirst() {
        assertThat(choose(JsonNodeFactory.instance.objectNode(), Optional.of("PYTHON3"))
                        .spec()
                        .name())
                .isEqualTo("python3");
    }

    @Test
    void saysWhichKernelsThereAre() {
        assertThatThrownBy(() -> choose("xcobol", "cobol"))
                .isInstanceOf(KernelException.class)
                .hasMessage("The notebook's kernel 'xcobol' (cobol) is not installed here, and no other for that"
                        + " language. Choose one with --kernel: cellar-java, ijava, python3.");
    }

    private KernelChoice choose(String name, String language) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.putObject("kernelspec").put("name", name).put("language", language);
        return choose(metadata, Optional.empty());
    }

    private KernelChoice choose(ObjectNode metadata, Optional<String> wanted) {
        Notebook notebook = Notebook.of(List.of()).withMetadata(metadata);
        return KernelChoice.of(notebook, wanted, KernelSpecs.in(List.of(kernels)), BUNDLED);
    }

    private void install(String name, String language) throws IOException {
        Path folder = Files.createDirectories(kernels.resolve(name));
        Files.writeString(folder.resolve("kernel.json"), "{\"argv\": [\"x\"], \"language\": \"" + language + "\"}");
    }
}
