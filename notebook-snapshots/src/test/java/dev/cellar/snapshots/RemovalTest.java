package dev.cellar.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalTest {
    private static final UUID NOTEBOOK = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID COPY = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @TempDir
    Path folder;

    private SnapshotStore store;

    @BeforeEach
    void open() throws IOException {
        store = SnapshotStore.open(folder.resolve("s.git"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private CommitId commit(UUID notebook, String source, Optional<CommitId> from) throws IOException {
        SnapshotCommit.Builder commit = SnapshotCommit.of(notebook, "n", Notebook.of(List.of(Cell.code("a", source))))
                .at(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC)
                .subject(source);
        from.ifPresent(commit::forkedFrom);
        return store.commit(commit.build()).id();
    }

    private CommitId commit(String source) throws IOException {
        return commit(NOTEBOOK, source, Optional.empty());
    }

    private List<String> subjects(UUID notebook) throws IOException {
        return store.history(notebook).stream().map(SnapshotInfo::subject).toList();
    }

    @Test
    void whatIsRemovedIsGoneFromEveryHistoryAndWhatCameAfterStandsOnWhatCameBefore() throws IOException {
        CommitId one = commit("one");
        CommitId secret = commit("secret");
        CommitId three = commit("three");
        CommitId forked = commit(COPY, "four", Optional.of(three));

        Map<CommitId, Optional<CommitId>> changed = store.remove(Set.of(secret));

        assertThat(changed.keySet()).containsExactlyInAnyOrder(secret, three, forked);
        assertThat(changed.get(secret)).isEmpty();
        assertThat(subjects(NOTEBOOK)).containsExactly("three", "one");
        assertThat(subjects(COPY)).containsExactly("four", "three", "one");
        assertThat(store.history(NOTEBOOK).get(0).id())
                .isEqualTo(changed.get(three).orElseThrow());
        assertThat(store.history(NOTEBOOK).get(1).id()).isEqualTo(one);
        assertThat(store.resolve(secret.hex())).isEmpty();
        assertThat(store.matching(text -> text.contains("secret"))).isEmpty();
        assertThat(store.fsck()).isEmpty();
        commit("five");
        assertThat(subjects(NOTEBOOK)).containsExactly("five", "three", "one");
    }

    @Test
    void aNotebookWithoutAnyVersionLeftHasNoRefAndMayBeginAnew() throws IOException {
        Set<CommitId> all = Set.of(commit("one"), commit("two"));
        store.gc();

        store.remove(all);

        assertThat(store.notebooks()).isEmpty();
        commit("three");
        assertThat(subjects(NOTEBOOK)).containsExactly("three");
    }

    @Test
    void versionsAreFoundByWhatTheirFilesAndMessagesHold() throws IOException {
        commit("one");
        CommitId second = commit("int key = 1;");
        CommitId third = commit("int key = 2;");

        assertThat(store.matching(text -> text.contains("key"))).containsExactlyInAnyOrder(second, third);
        assertThat(store.matching(text -> text.contains("nowhere"))).isEmpty();
    }

    @Test
    void stockGitClonesABundle() throws Exception {
        commit("one");
        CommitId tip = commit("two");
        Path bundle = folder.resolve("n.bundle");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            store.bundle(NOTEBOOK, out);
        }
        Process clone = new ProcessBuilder(
                        "git",
                        "clone",
                        "-q",
                        bundle.toString(),
                        folder.resolve("clone").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(clone.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(clone.waitFor()).as(said).isZero();
        Process log =
                new ProcessBuilder("git", "-C", folder.resolve("clone").toString(), "log", "--format=%H %s").start();
        assertThat(log.inputReader().lines().toList()).hasSize(2).first().isEqualTo(tip.hex() + " two");
        assertThat(folder.resolve("clone/notebook.json")).isRegularFile();
    }
}
