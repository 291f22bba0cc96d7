package dev.cellar.snapshots;

import static dev.cellar.snapshots.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.eclipse.jgit.util.FileUtils;

class SnapshotRoundTripTest {

    private static Path folder;
    private static SnapshotStore store;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("round-trip");
        store = SnapshotStore.open(folder.resolve("s.git"));
    }

    @AfterContainer
    static void close() throws IOException {
        store.close();
        FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void everyNotebookComesBackTheSame(@ForAll("notebooks") Notebook notebook) throws IOException {
        CommitId id =
                store.commit(snapshot(UUID.randomUUID(), notebook).build()).id();

        Notebook read = store.read(id);
        assertThat(read).isEqualTo(notebook);
        assertThat(store.restore(id)).isEqualTo(NotebookWriter.write(notebook));
    }

    @Property(tries = 300)
    void canonicalBytesReadAndWrittenAgainAreTheSame(@ForAll("notebooks") Notebook notebook) throws IOException {
        byte[] bytes = NotebookWriter.write(NotebookReader.read(NotebookWriter.write(notebook)));

        assertThat(NotebookWriter.write(NotebookReader.read(bytes))).isEqualTo(bytes);
    }

    @Provide
    Arbitrary<Notebook> notebooks() {
        return Notebooks.any();
    }
}
