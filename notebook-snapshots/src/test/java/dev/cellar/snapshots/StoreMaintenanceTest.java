package dev.cellar.snapshots;

import static dev.cellar.snapshots.Samples.ID;
import static dev.cellar.snapshots.Samples.notebook;
import static dev.cellar.snapshots.Samples.printed;
import static dev.cellar.snapshots.Samples.snapshot;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreMaintenanceTest {

    @TempDir
    Path folder;

    private Path gitDir;
    private SnapshotStore store;
    private RealGit git;

    @BeforeEach
    void open() throws IOException {
        gitDir = folder.resolve("s.git");
        store = SnapshotStore.open(gitDir);
        git = new RealGit(gitDir);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void gcKeepsEveryVersionInAFractionOfTheRoom() throws IOException {
        Map<CommitId, Notebook> versions = commitEdits(25);
        long raw = 0;
        for (Notebook notebook : versions.values()) {
            raw += NotebookWriter.write(notebook).length;
        }

        assertThat(store.gc()).isTrue();

        assertThat(looseObjects()).isZero();
        assertThat(bytesOf(gitDir.resolve("objects"))).isLessThan(raw / 5);
        assertAllReadable(versions);
        assertThat(git.faults()).isEmpty();
        assertThat(git.run("log", "--format=%H", "--glob=refs/notebooks/*").lines())
                .hasSize(25);
    }

    @Test
    void consolidatingPacksLooseObjectsAgainAndAgain() throws IOException {
        Map<CommitId, Notebook> versions = new HashMap<>(commitEdits(5));
        assertThat(store.consolidate()).isTrue();
        assertThat(looseObjects()).isZero();

        versions.putAll(commitEdits(3));
        assertThat(store.consolidate()).isTrue();

        assertThat(looseObjects()).isZero();
        assertAllReadable(versions);
        assertThat(store.fsck()).isEmpty();
    }

    @Test
    void aFolderThatAPackerRemovesMeanwhileIsMadeAgain() throws Exception {
        store.commit(snapshot(notebook(Cell.code("a", "0"))).build());
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> remover = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                removeEmptyFolders();
            }
        });

        for (int i = 1; i <= 25; i++) {
            store.commit(snapshot(notebook(Cell.code("a", "" + i))).build());
        }
        done.set(true);
        remover.get();

        assertThat(store.history(ID)).hasSize(26);
        assertThat(store.fsck()).isEmpty();
    }

    @Test
    void packingWhileOthersWriteLosesNothing() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> packer = CompletableFuture.runAsync(() -> {
            try (SnapshotStore other = SnapshotStore.open(gitDir)) {
                for (boolean compact = false; !done.get(); compact = !compact) {
                    boolean packed = compact ? other.gc() : other.consolidate();
                    assertThat(packed).isTrue();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        Map<CommitId, Notebook> versions = commitEdits(25);
        done.set(true);
        packer.get();

        assertAllReadable(versions);
        assertThat(store.history(ID)).hasSize(25);
        assertThat(store.fsck()).isEmpty();
        assertThat(git.faults()).isEmpty();
    }

    @Test
    void aSecondPackerLeavesItAtThat() throws IOException {
        store.commit(snapshot(notebook()).build());
        try (FileChannel channel = FileChannel.open(
                        gitDir.resolve("cellar-packing.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(store.gc()).isFalse();
        }
        assertThat(store.gc()).isTrue();
    }

    @Test
    void looseObjectsArePackedInTheBackground() throws Exception {
        store.commit(snapshot(notebook(Cell.code("a", "1"))).build());
        try (BackgroundPacking packing = new BackgroundPacking(gitDir, 2)) {
            packing.committed();
            assertThat(looseObjects()).isPositive();
            packing.committed();
            while (looseObjects() > 0 && packing.failure().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(packing.failure()).isEmpty();
        }
    }

    @Test
    void whatEarlierSessionsLeftLooseIsPackedAfterTheFirstCommit() throws Exception {
        store.commit(snapshot(notebook(Cell.code("a", "1"))).build());
        Path sample = Files.createDirectories(gitDir.resolve("objects/17"));
        for (int i = 0; i < 9; i++) {
            Files.createFile(sample.resolve("left-" + i));
        }
        try (BackgroundPacking packing = new BackgroundPacking(gitDir, 1_000)) {
            long before = looseObjects();
            packing.committed();
            while (looseObjects() == before && packing.failure().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(packing.failure()).isEmpty();
        }
    }

    @Test
    void stockGcKeepsEveryVersionToo() throws IOException {
        Map<CommitId, Notebook> versions = commitEdits(5);

        git.run("gc", "--quiet");

        assertAllReadable(versions);
        assertThat(store.commit(snapshot(notebook(Cell.code("z", "after"))).build())
                        .outcome())
                .isEqualTo(CommitResult.Outcome.CREATED);
    }

    @Test
    void aSoundStoreHasNoProblems() throws IOException {
        commitEdits(3);

        assertThat(store.fsck()).isEmpty();
    }

    @Test
    void fsckSaysWhichFileOfWhichVersionIsMissing() throws IOException {
        CommitId id =
                store.commit(snapshot(notebook(Cell.code("a", "lost"))).build()).id();
        String blob = git.run("rev-parse", id + ":cells/a/source.java").strip();
        Files.delete(looseFile(blob));

        assertThat(problems())
                .containsExactly(
                        "Version " + id.abbreviated() + " of forecast: the file /cells/a/source.java cannot be read:"
                                + " object " + blob + " is missing.");
    }

    @Test
    void fsckSaysWhichFileIsDamaged() throws IOException {
        CommitId id = store.commit(snapshot(notebook(Cell.code("a", "damaged"))).build())
                .id();
        Path file = looseFile(git.run("rev-parse", id + ":cells/a/source.java").strip());
        file.toFile().setWritable(true);
        Files.write(file, new byte[] {1, 2, 3});

        assertThat(problems()).singleElement().asString().contains("/cells/a/source.java cannot be read");
    }

    @Test
    void fsckSaysThatACommitIsNoNotebook() throws IOException {
        store.commit(snapshot(notebook()).build());
        String ref = store.notebooks().get(0).refName();
        String tree = git.run("hash-object", "-t", "tree", "-w", "/dev/null").strip();
        String commit = git.run("-c", "user.name=x", "-c", "user.email=x@y", "commit-tree", "-m", "foreign", tree)
                .strip();
        git.run("update-ref", ref, commit);

        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("is no notebook: the file notebook.json is missing.");
    }

    private void removeEmptyFolders() {
        File[] folders = gitDir.resolve("objects").toFile().listFiles((parent, name) -> name.length() == 2);
        for (File empty : folders) {
            empty.delete(); // fails for a folder that is not empty
        }
    }

    private List<String> problems() throws IOException {
        try (SnapshotStore fresh = SnapshotStore.open(gitDir)) {
            return fresh.fsck();
        }
    }

    private Map<CommitId, Notebook> commitEdits(int count) throws IOException {
        List<Cell> cells =
                new ArrayList<>(Collections.nCopies(20, printed("c", "// line\n".repeat(100), 1, "out\n".repeat(50))));
        Map<CommitId, Notebook> versions = new HashMap<>();
        for (int i = 0; i < count; i++) {
            cells.set(
                    i % cells.size(),
                    printed("c", "// line\n".repeat(100) + i + " of " + count, i, "out\n".repeat(50) + i));
            Notebook notebook = notebook(cells.toArray(Cell[]::new));
            CommitResult result = store.commit(snapshot(notebook)
                    .sideFile("execution.json", ("{\"i\": " + i + "}").getBytes(UTF_8))
                    .build());
            versions.put(result.id(), notebook);
        }
        return versions;
    }

    private void assertAllReadable(Map<CommitId, Notebook> versions) throws IOException {
        for (Map.Entry<CommitId, Notebook> version : versions.entrySet()) {
            assertThat(store.read(version.getKey())).isEqualTo(version.getValue());
        }
    }

    private long looseObjects() throws IOException {
        return Long.parseLong(git.run("count-objects").split(" ")[0]);
    }

    private Path looseFile(String id) {
        return gitDir.resolve("objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }

    private static long bytesOf(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
