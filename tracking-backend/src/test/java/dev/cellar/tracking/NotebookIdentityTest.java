package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.notebook.Cell;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotebookIdentityTest extends SessionFixture {
    private void record(Path file, String code) {
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        new Cells(session).run("a", code, code);
        session.close();
    }

    @Test
    void aRenamedNotebookStaysTheSame() throws IOException {
        Path file = notebook("прогноз.ipynb", Cell.code("a", "one"), Cell.code("b", "two"));
        record(file, "one");
        Path renamed = Files.move(file, folder.resolve("予測.ipynb"));
        TrackingStore store = store();
        assertThat(history(store, renamed)).hasSize(1);
        record(renamed, "one");
        NotebookEntry entry = store.notebook(renamed.toString());
        assertThat(entry.name()).isEqualTo("予測");
        assertThat(store.history(entry.id())).hasSize(2);
        assertThat(store.notebooks()).hasSize(1);
    }

    @Test
    void aCopyBeginsWithTheHistorySoFarAndGoesItsOwnWay() throws IOException {
        Path original = notebook("original.ipynb", Cell.code("a", "one"), Cell.code("b", "two"));
        record(original, "one");
        Path copy = Files.copy(original, folder.resolve("copy.ipynb"));
        record(copy, "changed");
        TrackingStore store = store();
        assertThat(store.notebooks()).hasSize(2);
        List<Version> originals = history(store, original);
        List<Version> copies = history(store, copy);
        assertThat(originals).hasSize(1);
        assertThat(copies).extracting(Version::number).containsExactly(1, 2);
        assertThat(copies.get(0).commit()).isEqualTo(originals.get(0).commit());
        assertThat(store.fsck(false)).isEmpty();
    }

    @Test
    void anotherNotebookIsAnother() throws IOException {
        record(notebook("one.ipynb", Cell.code("a", "one"), Cell.code("b", "x"), Cell.code("c", "y")), "one");
        record(notebook("two.ipynb", Cell.code("a", "one"), Cell.code("d", "x"), Cell.code("e", "y")), "one");
        TrackingStore store = store();
        assertThat(store.notebooks()).hasSize(2);
        assertThat(history(store, folder.resolve("two.ipynb"))).hasSize(1);
    }

    @Test
    void relinkMendsAWrongGuess() throws IOException {
        Path file = notebook("old.ipynb", Cell.code("a", "one"));
        record(file, "one");
        Files.delete(file);
        Path rewritten = notebook("new.ipynb", Cell.code("z", "one"));
        record(rewritten, "one");
        TrackingStore store = store();
        NotebookEntry old = store.notebook("old");
        assertThat(store.relink("old", rewritten).id()).isEqualTo(old.id());
        assertThat(store.notebook(rewritten.toString()).id()).isEqualTo(old.id());
        // What was recorded of the file before has no path any more: it is reached by its id.
        assertThatThrownBy(() -> store.notebook("new"))
                .isInstanceOf(StoreException.class)
                .message()
                .matches("2 notebooks are called new: give the path or id of one, such as \\S+")
                .satisfies(line -> assertThat(store.notebook(line.substring(line.lastIndexOf(' ') + 1))
                                .name())
                        .isEqualTo("new"));
    }
}
