package dev.cellar.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookFilesTest {

    private static final byte[] OLD = NotebookWriter.write(Notebook.of(List.of(Cell.code("a", "old"))));
    private static final byte[] NEW = NotebookWriter.write(Notebook.of(List.of(Cell.code("a", "new"))));

    @TempDir
    Path folder;

    @Test
    void readsTheDocumentAndItsVeryBytes() throws IOException {
        Path file = Files.write(folder.resolve("n.ipynb"), OLD);

        SavedNotebook saved = NotebookFiles.readStable(file);

        assertThat(saved.bytes()).isEqualTo(OLD);
        assertThat(saved.notebook()).isEqualTo(NotebookReader.read(OLD));
    }

    @Test
    void aFileThatIsReplacedWhileItIsReadIsReadAgain() throws IOException {
        Path file = Files.write(folder.resolve("n.ipynb"), OLD);
        AtomicInteger reads = new AtomicInteger();

        SavedNotebook saved = NotebookFiles.readStable(file, () -> {
            if (reads.getAndIncrement() == 0) {
                write(file, NEW);
            }
        });

        assertThat(saved.bytes()).isEqualTo(NEW);
    }

    @Test
    void aHalfWrittenFileIsTakenOnlyWhenItIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("n.ipynb"), new String(NEW, UTF_8).substring(0, 40));
        AtomicInteger reads = new AtomicInteger();

        SavedNotebook saved = NotebookFiles.readStable(file, () -> {
            if (reads.getAndIncrement() == 1) {
                write(file, NEW);
            }
        });

        assertThat(saved.bytes()).isEqualTo(NEW);
    }

    @Test
    void aFileThatStaysHalfIsRefusedWithItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("n.ipynb"), new String(OLD, UTF_8).substring(0, 40));

        assertThatThrownBy(() -> NotebookFiles.readStable(file))
                .isInstanceOf(NotebookFormatException.class)
                .hasMessageStartingWith(file + ": The JSON ends too early (line 4");
    }

    @Test
    void aFileThatNeverComesToRestIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("n.ipynb"), OLD);
        AtomicInteger reads = new AtomicInteger();

        assertThatThrownBy(() -> NotebookFiles.readStable(file, () -> {
                    Notebook next = Notebook.of(List.of(Cell.code("a", "x".repeat(reads.incrementAndGet()))));
                    write(file, NotebookWriter.write(next));
                }))
                .hasMessageContaining("keeps changing");
    }

    @Test
    void replacingKeepsRightsAndLinksAndLeavesNothingBeside() throws IOException {
        Path file = Files.write(folder.resolve("n.ipynb"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.ipynb"), file);

        NotebookFiles.replace(link, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void replacingCreatesAFileThatWasNotThere() throws IOException {
        NotebookFiles.replace(folder.resolve("new.ipynb"), NEW);

        assertThat(folder.resolve("new.ipynb")).hasBinaryContent(NEW);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            NotebookFiles.replace(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
