package dev.cellar.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFolderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "reports/a.txt, reports/a.txt",
        "../../a.txt, _/_/a.txt",
        "/etc/passwd, etc/passwd",
        "a/../../../b, a/_/_/_/b",
        "./a, _/a",
        "'', _",
        "'a\\b:c', a_b_c",
        "данные/图.png, данные/图.png",
    })
    void noNameLeadsOutOfTheFolder(String name, String written) throws IOException {
        Path root = folder.resolve("out");
        assertThat(ExportFolder.at(root).file("artifacts", name))
                .isEqualTo(root.toRealPath().resolve("artifacts").resolve(written));
    }

    @Test
    void filesOfOneNameStandBesideEachOther() throws IOException {
        ExportFolder out = ExportFolder.at(folder.resolve("out"));
        for (String expected : new String[] {"model.bin", "model~2.bin", "model~3.bin"}) {
            Path file = out.file("artifacts", "model.bin");
            assertThat(file.getFileName()).hasToString(expected);
            Files.createFile(file);
        }
        assertThat(Files.createFile(out.file("artifacts", "model.bin/weights"))).hasFileName("weights");
        assertThat(Files.createFile(out.file("artifacts", "deep/er"))).exists();
        assertThat(out.file("artifacts", "deep")).hasFileName("deep~2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "図", "😀", "x😀"})
    void aNameTooLongForFileSystemsIsCutBetweenCharactersAndKeepsItsExtension(String text) throws IOException {
        ExportFolder out = ExportFolder.at(folder.resolve("out"));

        Path file = Files.createFile(out.file("artifacts", text.repeat(300) + ".png"));
        Path second = Files.createFile(out.file("artifacts", text.repeat(300) + ".png"));

        assertThat(file.getFileName().toString()).endsWith(text + ".png").doesNotContain("?");
        assertThat(second.getFileName().toString()).endsWith(text + "~2.png");
    }

    @Test
    void aFileIsNoFolderToExportTo() throws IOException {
        Path file = Files.createFile(folder.resolve("mine"));
        assertThatThrownBy(() -> ExportFolder.at(file))
                .isInstanceOf(CommandException.class)
                .hasMessage(file + " is a file: name a new folder");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.createFile(folder.resolve("mine"));
        assertThatThrownBy(() -> ExportFolder.at(folder))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("is not empty: name a new folder");
    }
}
