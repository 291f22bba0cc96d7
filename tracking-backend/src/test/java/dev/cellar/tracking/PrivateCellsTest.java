package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.model.Version;
import dev.cellar.tracking.objects.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What private cells showed is in no version, whoever saved it into the file. */
class PrivateCellsTest extends SessionFixture {
    private static final String PRIVATE = "%%track private\ntoken()";

    @Test
    void aSaveIsKeptWithoutTheOutputsOfPrivateCells() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", PRIVATE), Cell.code("b", "two"));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        new Cells(session).run("b", "two", "2");
        flush(session);

        save(file, PRIVATE, "hunter2");
        flush(session);

        Notebook kept = last(session, file);
        assertThat(kept.cell("a").orElseThrow().outputs()).isEmpty();
        assertThat(kept.cell("a").orElseThrow().executionCount()).isEqualTo(1);
        assertThat(kept.cell("b").orElseThrow().outputs()).hasSize(1);
        assertThat(Files.readString(file)).contains("hunter2");
        assertNowhere("hunter2");
    }

    @Test
    void aCellThatRanPrivatelyStaysPrivateWhateverItsSourceBecame() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", PRIVATE), Cell.code("b", "two"));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        Cells cells = new Cells(session);
        cells.finish(cells.open("a", PRIVATE), "a", PRIVATE, "");

        save(file, "token()", "hunter2");
        cells.run("b", "two", "2");
        flush(session);

        assertThat(last(session, file).cell("a").orElseThrow().outputs())
                .asString()
                .doesNotContain("hunter2");
        assertNowhere("hunter2");
    }

    @Test
    void aCellThatRanAgainOpenlyIsPrivateNoMore() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", PRIVATE), Cell.code("b", "two"));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        Cells cells = new Cells(session);
        cells.finish(cells.open("a", PRIVATE), "a", PRIVATE, "");
        cells.run("a", "token()", "shown");

        save(file, "token()", "shown");
        cells.run("b", "two", "2");
        flush(session);

        assertThat(last(session, file).cell("a").orElseThrow().outputs()).hasSize(1);
    }

    @Test
    void aFileThatWasNeverTrackedIsSnapshottedWithoutThem() throws IOException {
        Path file = notebook("n.ipynb");
        save(file, PRIVATE, "hunter2");

        TrackingStore store = store();
        Version version = store.snapshotFile(file);

        assertThat(new String(store.restore(version), UTF_8))
                .contains("token()")
                .doesNotContain("hunter2");
    }

    private static void save(Path file, String source, String printed) throws IOException {
        Files.write(
                file,
                NotebookWriter.write(Notebook.of(List.of(
                        Cell.code("a", source).executed(source, 1, List.of(Cells.stream(printed))),
                        Cell.code("b", "two").executed("two", 2, List.of(Cells.stream("2")))))));
    }

    private void assertNowhere(String text) throws IOException {
        ObjectStore objects = new ObjectStore(home().resolve("objects"), home().resolve("native"));
        try (Stream<Path> files = Files.walk(home().resolve("objects"))) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertThat(kept)
                    .isNotEmpty()
                    .extracting(object -> object.getParent().getFileName() + "" + object.getFileName())
                    .allSatisfy(sha256 ->
                            assertThat(new String(objects.get(sha256), UTF_8)).doesNotContain(text));
        }
    }

    private Notebook last(TrackingSession session, Path file) throws IOException {
        List<Version> history = history(session.store(), file);
        return NotebookReader.read(session.store().restore(history.get(history.size() - 1)));
    }
}
