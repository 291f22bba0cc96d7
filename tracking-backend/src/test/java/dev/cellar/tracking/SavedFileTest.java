package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedFileTest extends SessionFixture {
    /** As no writer of ours would: other indent, other key order, no final newline. */
    private static final String ODD = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {},
             "cells": [{"id": "a", "cell_type": "code", "source": "edited", "metadata": {},
                        "execution_count": null, "outputs": []}]}""";

    @Test
    void aHeadlessRunMakesOneVersionForEachCellInOrder() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "one"), Cell.markdown("m", "# text"), Cell.code("b", "two"));
        TrackingSession session = session();
        Cells cells = new Cells(session);
        session.start(Cells.start(null, file));
        cells.run(null, "one", "1");
        cells.run(null, "two", "2");
        session.close();
        List<Version> history = history(store(), file);
        assertThat(history).extracting(Version::cell).containsExactly("a", "b");
        assertThat(history).noneMatch(Version::isSave);
    }

    @Test
    void runningItAgainMakesAsManyVersionsAgain() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "one"), Cell.code("b", "two"));
        for (int i = 0; i < 2; i++) {
            TrackingSession session = session();
            Cells cells = new Cells(session);
            session.start(Cells.start(null, file));
            cells.run("a", "one", "1");
            cells.run("b", "two", "2");
            session.close();
        }
        assertThat(history(store(), file)).extracting(Version::cell).containsExactly("a", "b", "a", "b");
    }

    @Test
    void aFileSavedLaterIsAVersionOfItsOwnByteForByte() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "one"));
        TrackingSession session = session();
        Cells cells = new Cells(session);
        session.start(Cells.start(null, file));
        cells.run("a", "one", "1");
        flush(session);
        byte[] saved = save(file, ODD);
        flush(session);
        List<Version> history = history(session.store(), file);
        assertThat(history).hasSize(2);
        assertThat(history.get(1).isSave()).isTrue();
        assertThat(session.store().restore(history.get(1))).isEqualTo(saved);
    }

    @Test
    void whatWasSavedBeforeACellRanIsWhatTheCellIsLaidOver() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "one"), Cell.code("b", "two"));
        TrackingSession session = session();
        Cells cells = new Cells(session);
        session.start(Cells.start(null, file));
        cells.run("b", "two", "2");
        flush(session);
        Files.writeString(file, ODD);
        cells.run("a", "edited", "3");
        flush(session);
        List<Version> history = history(session.store(), file);
        assertThat(history).extracting(Version::isSave).containsExactly(false, true, false);
        var restored = NotebookReader.read(session.store().restore(history.get(2)));
        assertThat(restored.cells()).extracting(Cell::source).containsExactly("edited");
        assertThat(restored.cells().get(0).outputs()).containsExactly(Cells.stream("3"));
    }

    @Test
    void aHalfWrittenFileIsNeverTaken() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "one"));
        TrackingSession session = session();
        Cells cells = new Cells(session);
        session.start(Cells.start(null, file));
        save(file, ODD.substring(0, 80));
        cells.run("a", "one", "1");
        flush(session);
        assertThat(history(session.store(), file)).hasSize(1);
        assertThat(session.trouble()).get().asString().contains("saves of the notebook are not recorded");
        save(file, ODD);
        flush(session);
        assertThat(history(session.store(), file)).hasSize(2);
        assertThat(session.trouble()).isEmpty();
    }

    @Test
    void outputThatComesLaterIsInTheNextVersionOrInAFinalOne() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "one"), Cell.code("b", "two"));
        TrackingSession session = session();
        Cells cells = new Cells(session);
        session.start(Cells.start(null, file));
        String first = cells.run("a", "one", "1");
        flush(session);
        session.outputsAmended(first, List.of(Cells.stream("1 and more")));
        String second = cells.run("b", "two", "2");
        flush(session);
        session.outputsAmended(second, List.of(Cells.stream("2 and more")));
        session.stop(RunStatus.FINISHED);
        flush(session);
        List<Version> history = history(session.store(), file);
        assertThat(history).hasSize(3);
        assertThat(outputs(session, history.get(0), "a")).isEqualTo("1");
        assertThat(outputs(session, history.get(1), "a")).isEqualTo("1 and more");
        assertThat(outputs(session, history.get(2), "b")).isEqualTo("2 and more");
    }

    private static String outputs(TrackingSession session, Version version, String cell) throws IOException {
        return NotebookReader.read(session.store().restore(version))
                .cell(cell)
                .orElseThrow()
                .outputs()
                .get(0)
                .path("text")
                .asText();
    }

    @Test
    void anUnknownNotebookIsPutTogetherFromItsExecutions() throws IOException {
        TrackingSession session = session();
        Cells cells = new Cells(session);
        cells.begin("scratch");
        cells.run(null, "one", "1");
        cells.run(null, "two", "2");
        flush(session);
        NotebookEntry entry = session.store().notebook("scratch");
        assertThat(entry.path()).isEmpty();
        Version last = session.store().version(entry.id(), "@latest");
        assertThat(NotebookReader.read(session.store().restore(last)).cells())
                .extracting(Cell::source)
                .containsExactly("one", "two");
    }

    @Test
    void aNotebookThatBecomesKnownLaterKeepsWhatWasRecordedBefore() throws IOException {
        TrackingSession session = session();
        Cells cells = new Cells(session);
        cells.begin("scratch");
        cells.run("a", "one", "1");
        flush(session);
        Path file = notebook("known.ipynb", Cell.code("a", "one"), Cell.code("b", "two"));
        session.notebook(file);
        flush(session);
        cells.run("b", "two", "2");
        flush(session);
        assertThat(history(session.store(), file))
                .extracting(Version::cell)
                .endsWith("b")
                .hasSize(2);
        assertThat(session.store().run("scratch").notebookPath())
                .isEqualTo(file.toRealPath().toString());
    }

    @Test
    void aFileIsSnapshottedBeforeItIsReplacedAlsoOneNeverTracked() throws IOException {
        Path file = Files.writeString(folder.resolve("never.ipynb"), ODD);
        TrackingStore store = store();
        Version version = store.snapshotFile(file);
        assertThat(version.number()).isEqualTo(1);
        assertThat(store.restore(version)).isEqualTo(ODD.getBytes(UTF_8));
        assertThat(store.snapshotFile(file)).isEqualTo(version);
    }
}
