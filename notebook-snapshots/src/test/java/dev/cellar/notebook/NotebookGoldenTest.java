package dev.cellar.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files are made by {@code src/test/python/golden.py} with Python's nbformat. */
class NotebookGoldenTest {

    private static final String INPUT = ".in.ipynb";

    @ParameterizedTest
    @MethodSource("names")
    void writesWhatPythonsNbformatWrites(String name) throws IOException {
        Notebook notebook = NotebookReader.read(golden(name + INPUT));

        assertThat(new String(NotebookWriter.write(notebook), UTF_8))
                .isEqualTo(Files.readString(golden(name + ".ipynb")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsItsOwnBytesAsTheSameNotebook(String name) throws IOException {
        Notebook notebook = NotebookReader.read(golden(name + INPUT));

        assertThat(NotebookReader.read(NotebookWriter.write(notebook))).isEqualTo(notebook);
    }

    @Test
    void everyGoldenFileIsRead() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(12);
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(golden(""))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(INPUT))
                    .map(name -> name.substring(0, name.length() - INPUT.length()))
                    .sorted()
                    .toList();
        }
    }

    private static Path golden(String name) {
        try {
            return Path.of(Objects.requireNonNull(NotebookGoldenTest.class.getResource("/golden/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
