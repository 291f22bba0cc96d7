package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.notebook.Cell;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest extends SessionFixture {
    @Test
    void aRunIsFoundByNameNumberIdStartAndLatest() {
        TrackingSession session = session();
        Run first = session.start(Cells.start("forecast")).run();
        session.start(Cells.start("other"));
        Run second = session.start(Cells.start("forecast")).run();
        TrackingStore store = session.store();
        assertThat(store.run("forecast").id()).isEqualTo(second.id());
        assertThat(store.run("forecast#1").id()).isEqualTo(first.id());
        assertThat(store.run("forecast #2").id()).isEqualTo(second.id());
        assertThat(store.run("latest").id()).isEqualTo(second.id());
        assertThat(store.run(first.id().substring(0, 31)).id()).isEqualTo(first.id());
    }

    @Test
    void aRunThatIsNotThereNamesTheNearest() {
        TrackingSession session = session();
        assertThatThrownBy(() -> session.store().run("latest")).hasMessageContaining("no runs in this store yet");
        session.start(Cells.start("forecast"));
        assertThatThrownBy(() -> session.store().run("forcast"))
                .isInstanceOf(StoreException.class)
                .hasMessage("there is no run forcast: did you mean forecast#1?");
    }

    @Test
    void runsAreListedNewestFirstByBranchOfTheProjectTree() {
        TrackingSession session = session();
        for (String project : List.of("bank/fraud", "bank", "banking")) {
            session.start(StartRequest.by(Cells.ADA).name("r").project(project).build());
        }
        TrackingStore store = session.store();
        assertThat(store.runs("bank", 10)).extracting(Run::project).containsExactly("bank", "bank/fraud");
        assertThat(store.runs(null, 2)).extracting(Run::project).containsExactly("banking", "bank");
    }

    @Test
    void aVersionIsFoundByNumberFromTheEndAndByCommit() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "one"));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        Cells cells = new Cells(session);
        for (int i = 0; i < 3; i++) {
            cells.run("a", "one", "" + i);
        }
        flush(session);
        TrackingStore store = session.store();
        List<Version> history = history(store, file);
        String id = history.get(0).notebookId();
        assertThat(store.version(id, "@2")).isEqualTo(history.get(1));
        assertThat(store.version(id, "3")).isEqualTo(history.get(2));
        assertThat(store.version(id, "@latest")).isEqualTo(history.get(2));
        assertThat(store.version(id, "@-1")).isEqualTo(history.get(1));
        assertThat(store.version(id, history.get(0).commit().substring(0, 12))).isEqualTo(history.get(0));
        assertThatThrownBy(() -> store.version(id, "@9"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("this notebook has @1 to @3");
    }

    @Test
    void aNotebookThatIsNotThereNamesTheNearest() throws IOException {
        TrackingStore store = store();
        assertThatThrownBy(() -> store.notebook("x.ipynb")).hasMessageContaining("no notebooks in this store yet");
        store.snapshotFile(notebook("forecast.ipynb", Cell.code("a", "one")));
        assertThatThrownBy(() -> store.notebook("forcast.ipynb"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("did you mean forecast?");
    }
}
