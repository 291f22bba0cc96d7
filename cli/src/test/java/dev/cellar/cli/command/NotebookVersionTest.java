package dev.cellar.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class NotebookVersionTest {
    @ParameterizedTest
    @CsvSource({
        "lags.ipynb@12,             lags.ipynb,        @12",
        "lags.ipynb@latest,         lags.ipynb,        @latest",
        "lags.ipynb@-1,             lags.ipynb,        @-1",
        "a@b/lags.ipynb@3,          a@b/lags.ipynb,    @3",
        "forecast@12.ipynb@3,       forecast@12.ipynb, @3",
        "/home/me/lags.ipynb@0a1b,  /home/me/lags.ipynb, @0a1b",
    })
    void theLastAtSignPartsNotebookAndVersion(String text, Path notebook, String version) {
        assertThat(NotebookVersion.parse(text)).isEqualTo(new NotebookVersion(notebook, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lags.ipynb", "lags.ipynb@", "@12", "", "a@b/lags.ipynb"})
    void whatNamesNoVersionIsSaid(String text) {
        assertThatThrownBy(() -> NotebookVersion.parse(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + text + "' names no version; write NOTEBOOK@V");
    }

    @Test
    void aFileOfThatNameIsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("forecast@12.ipynb"));

        assertThat(NotebookVersion.isOne(file.toString())).isFalse();
        assertThat(NotebookVersion.isOne(file + "@1")).isTrue();
    }
}
