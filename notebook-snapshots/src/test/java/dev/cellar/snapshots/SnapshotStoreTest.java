package dev.cellar.snapshots;

import static dev.cellar.snapshots.Samples.ID;
import static dev.cellar.snapshots.Samples.notebook;
import static dev.cellar.snapshots.Samples.printed;
import static dev.cellar.snapshots.Samples.snapshot;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {

    @TempDir
    Path folder;

    private Path gitDir;
    private SnapshotStore store;

    @BeforeEach
    void open() throws IOException {
        gitDir = folder.resolve("deep/snapshots.git");
        store = SnapshotStore.open(gitDir);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesEveryVersionBack() throws IOException {
        Notebook first = notebook(Cell.markdown("m", "# Title"), Cell.code("a", "1 + 1"));
        Notebook second = notebook(Cell.markdown("m", "# Title"), printed("a", "1 + 1", 1, "2\n"));

        CommitResult one = store.commit(snapshot(first).build());
        CommitResult two = store.commit(snapshot(second).build());

        assertThat(one.outcome()).isEqualTo(CommitResult.Outcome.CREATED);
        assertThat(store.read(one.id())).isEqualTo(first);
        assertThat(store.read(two.id())).isEqualTo(second);
        assertThat(store.restore(two.id())).isEqualTo(NotebookWriter.write(second));
    }

    @Test
    void tellsTheHistoryNewestFirst() throws IOException {
        CommitId one = store.commit(snapshot(notebook())
                        .subject("[1] int a;")
                        .trailer("Run", "r1")
                        .trailer("Status", "ok")
                        .build())
                .id();
        CommitId two =
                store.commit(snapshot(notebook(Cell.code("a", ""))).build()).id();

        List<SnapshotInfo> history = store.history(ID);

        assertThat(history).extracting(SnapshotInfo::id).containsExactly(two, one);
        SnapshotInfo first = history.get(1);
        assertThat(first.subject()).isEqualTo("[1] int a;");
        assertThat(first.trailers())
                .containsExactly(java.util.Map.entry("Run", "r1"), java.util.Map.entry("Status", "ok"));
        assertThat(first.parents()).isEmpty();
        assertThat(history.get(0).parents()).containsExactly(one);
        assertThat(first.time()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(first.author()).isEqualTo("Ada");
        assertThat(store.info(one)).isEqualTo(first);
        assertThat(store.history(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theSameRecordIsTheSameCommitInEveryStore() throws IOException {
        SnapshotCommit commit =
                snapshot(notebook(Cell.code("a", "1"))).subject("x").build();

        try (SnapshotStore other = SnapshotStore.open(folder.resolve("other.git"))) {
            assertThat(store.commit(commit).id()).isEqualTo(other.commit(commit).id());
        }
    }

    @Test
    void theSameDocumentMakesNoVersion() throws IOException {
        Notebook notebook = notebook(Cell.code("a", "1"));
        CommitResult first = store.commit(snapshot(notebook)
                .sideFile("variables.json", "{}".getBytes(UTF_8))
                .build());

        CommitResult saved = store.commit(snapshot(notebook).subject("saved").build());
        CommitResult sameVariables = store.commit(snapshot(notebook)
                .sideFile("variables.json", "{}".getBytes(UTF_8))
                .build());
        CommitResult otherVariables = store.commit(snapshot(notebook)
                .sideFile("variables.json", "[]".getBytes(UTF_8))
                .build());

        assertThat(saved).isEqualTo(new CommitResult(first.id(), CommitResult.Outcome.UNCHANGED));
        assertThat(sameVariables.outcome()).isEqualTo(CommitResult.Outcome.UNCHANGED);
        assertThat(otherVariables.outcome()).isEqualTo(CommitResult.Outcome.CREATED);
    }

    @Test
    void anExecutionIsCommittedOnce() throws IOException {
        SnapshotCommit commit = snapshot(notebook(Cell.code("a", "1")))
                .trailer(SnapshotCommit.EXECUTION_ID, "e1")
                .build();
        CommitId id = store.commit(commit).id();
        store.commit(snapshot(notebook(Cell.code("a", "2")))
                .trailer(SnapshotCommit.EXECUTION_ID, "e2")
                .build());

        assertThat(store.commit(commit)).isEqualTo(new CommitResult(id, CommitResult.Outcome.REPEATED));
        try (SnapshotStore afterRestart = SnapshotStore.open(gitDir)) {
            assertThat(afterRestart.commit(commit)).isEqualTo(new CommitResult(id, CommitResult.Outcome.REPEATED));
        }
        assertThat(store.history(ID)).hasSize(2);
    }

    @Test
    void aSavedFileIsRestoredByteByByte() throws IOException {
        byte[] saved = " {\"cells\":[],  \"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}".getBytes(UTF_8);
        Notebook notebook = NotebookReader.read(saved);

        CommitId odd = store.commit(snapshot(notebook).saved(saved).build()).id();
        CommitId canonical = store.commit(
                        snapshot(notebook).saved(NotebookWriter.write(notebook)).build())
                .id();

        assertThat(store.restore(odd)).isEqualTo(saved);
        assertThat(store.restore(canonical)).isEqualTo(NotebookWriter.write(notebook));
        assertThat(new RealGit(gitDir).run("ls-tree", "--name-only", canonical.hex()))
                .doesNotContain("saved.ipynb");
    }

    @Test
    void keepsSideFiles() throws IOException {
        CommitId id = store.commit(snapshot(notebook())
                        .sideFile("resources.json", new byte[] {1, 2})
                        .build())
                .id();

        assertThat(store.sideFile(id, "resources.json")).hasValue(new byte[] {1, 2});
        assertThat(store.sideFile(id, "variables.json")).isEmpty();
        assertThat(store.sideFile(id, "notebook.json")).isEmpty();
        assertThatThrownBy(() -> snapshot(notebook()).sideFile("../x.json", new byte[0]))
                .hasMessageContaining("Not a name for a side file");
    }

    @Test
    void aForkBeginsWithTheHistoryOfTheOther() throws IOException {
        UUID copy = UUID.randomUUID();
        CommitId origin = store.commit(snapshot(notebook()).build()).id();

        CommitId fork = store.commit(snapshot(copy, notebook())
                        .forkedFrom(origin)
                        .subject("copied")
                        .build())
                .id();

        assertThat(store.history(copy)).extracting(SnapshotInfo::id).containsExactly(fork, origin);
        assertThat(store.history(ID)).extracting(SnapshotInfo::id).containsExactly(origin);
    }

    @Test
    void branchesOfANotebookStandSideBySide() throws IOException {
        CommitId main = store.commit(snapshot(notebook()).build()).id();
        CommitId side = store.commit(
                        snapshot(notebook(Cell.code("a", ""))).branch("try it").build())
                .id();

        assertThat(store.history(ID, "try it")).extracting(SnapshotInfo::id).containsExactly(side);
        assertThat(store.notebooks())
                .extracting(NotebookRef::branch, NotebookRef::tip)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("main", main),
                        org.assertj.core.groups.Tuple.tuple("try-it", side));
    }

    @Test
    void aNotebookKeepsItsRefWhenItsNameChanges() throws IOException {
        store.commit(SnapshotCommit.of(ID, "first", notebook()).build());
        store.commit(
                SnapshotCommit.of(ID, "second", notebook(Cell.code("a", ""))).build());

        assertThat(store.notebooks())
                .singleElement()
                .extracting(NotebookRef::name)
                .isEqualTo("first");
        assertThat(store.history(ID)).hasSize(2);
    }

    @Test
    void resolvesTheBeginningOfAnId() throws IOException {
        CommitId id = store.commit(snapshot(notebook()).build()).id();

        assertThat(store.resolve(id.hex().substring(0, 7))).hasValue(id);
        assertThat(store.resolve("HEAD")).isEmpty();
        assertThat(store.resolve("0000000000")).isEmpty();
    }

    @Test
    void saysThatAVersionIsNotThere() {
        assertThatThrownBy(() -> store.read(new CommitId("0123456789".repeat(4))))
                .hasMessage("There is no version 0123456789 in this store.");
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(gitDir)))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesAFolderThatIsNoRepository() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("file"), "");

        assertThatThrownBy(() -> SnapshotStore.open(other)).isInstanceOf(IOException.class);
    }

    @Test
    void aLockLeftByAKilledProcessIsRemoved() throws IOException {
        store.commit(snapshot(notebook()).build());
        Path lock = lockOfTheOnlyRef();
        Files.createFile(lock);
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(3600)));

        CommitResult result =
                store.commit(snapshot(notebook(Cell.code("a", ""))).build());

        assertThat(result.outcome()).isEqualTo(CommitResult.Outcome.CREATED);
        assertThat(lock).doesNotExist();
    }

    @Test
    void leavesNothingInTheUsersHomeAndDoesNotProbeTheFileSystem() throws IOException {
        assertThat(org.eclipse.jgit.util.SystemReader.getInstance()).isInstanceOf(CellarSystemReader.class);
        assertThat(org.eclipse.jgit.util.FS.getFileStoreAttributes(gitDir).getFsTimestampResolution())
                .hasMillis(20);
        try (Stream<Path> files = Files.walk(gitDir)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith(".probe"));
        }
    }

    private Path lockOfTheOnlyRef() throws IOException {
        return gitDir.resolve(store.notebooks().get(0).refName() + ".lock");
    }
}
