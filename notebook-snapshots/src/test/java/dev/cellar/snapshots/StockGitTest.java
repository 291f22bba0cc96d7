package dev.cellar.snapshots;

import static dev.cellar.snapshots.Samples.PNG_BASE64;
import static dev.cellar.snapshots.Samples.notebook;
import static dev.cellar.snapshots.Samples.object;
import static dev.cellar.snapshots.Samples.printed;
import static dev.cellar.snapshots.Samples.snapshot;
import static dev.cellar.snapshots.Samples.withOutputs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.OutputCollector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who has git and nothing of ours. */
class StockGitTest {

    @TempDir
    Path folder;

    private SnapshotStore store;
    private RealGit git;

    @BeforeEach
    void open() throws IOException {
        store = SnapshotStore.open(folder.resolve("s.git"));
        git = new RealGit(folder.resolve("s.git"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void logShowsSubjectAuthorTimeAndTrailers() throws IOException {
        store.commit(snapshot(notebook())
                .subject("[12] var model = train(data);\nmore")
                .trailer("Execution-Id", "e-1")
                .build());

        assertThat(git.run("log", "--glob=refs/notebooks/*", "--format=%an <%ae> %aI%n%s%n%(trailers)"))
                .isEqualTo("""
                        Ada <ada@example.org> 2026-01-02T05:04:05+02:00
                        [12] var model = train(data); more
                        Execution-Id: e-1

                        """);
    }

    @Test
    void diffShowsSourcesAndOutputsAsLines() throws IOException {
        CommitId before = store.commit(snapshot(notebook(printed("train", "int a = 1;\nprint(a);", 1, "1\n")))
                        .build())
                .id();
        CommitId after = store.commit(snapshot(notebook(printed("train", "int a = 2;\nprint(a);", 2, "2\n")))
                        .build())
                .id();

        String diff = git.run("diff", before.hex(), after.hex());

        assertThat(diff)
                .contains("+++ b/cells/train/source.java\n@@ -1,2 +1,2 @@\n-int a = 1;\n+int a = 2;\n print(a);\n")
                .contains("+++ b/cells/train/outputs/0000.txt\n@@ -1,2 +1,2 @@\n-1\n+2\n")
                .contains("- \"execution_count\": 1,\n+ \"execution_count\": 2,\n")
                .doesNotContain("No newline");
        assertThat(git.run("diff", "--name-only", before.hex(), after.hex()).lines())
                .hasSize(3);
    }

    @Test
    void picturesAreTheirOwnBytes() throws IOException {
        OutputCollector outputs = new OutputCollector();
        outputs.display(object().put("image/png", PNG_BASE64).put("text/plain", "chart"), object(), null);

        CommitId id = store.commit(snapshot(notebook(withOutputs("plot", outputs.outputs())))
                        .build())
                .id();

        assertThat(git.run("ls-tree", "-r", "--name-only", id.hex()))
                .contains("cells/plot/outputs/0000.png\n", "cells/plot/outputs/0000.txt\n");
        assertThat(git.run("cat-file", "-p", id.hex() + ":cells/plot/outputs/0000.png"))
                .contains("PNG");
    }

    @Test
    void aCommitAddsOnlyWhatChanged() throws IOException {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(40, Cell.markdown("m", "text")));
        store.commit(snapshot(notebook(cells.toArray(Cell[]::new))).build());
        long before = objects();

        cells.set(7, Cell.markdown("m", "edited"));
        store.commit(snapshot(notebook(cells.toArray(Cell[]::new))).build());

        assertThat(objects() - before).as("source, cell, cells, root, commit").isEqualTo(5);
    }

    @Test
    void manyCellsAreSpreadOverFolders() throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            cells.add(Cell.code("cell-" + i, "int a = " + i + ";"));
        }
        CommitId id = store.commit(
                        snapshot(notebook(cells.toArray(Cell[]::new))).build())
                .id();

        assertThat(git.run("ls-tree", "--name-only", id.hex() + ":cells").lines())
                .hasSizeLessThan(256)
                .allMatch(name -> name.matches("[0-9a-f]{2}"));
        assertThat(store.read(id).cells()).isEqualTo(cells);
        assertThat(git.faults()).isEmpty();
    }

    @Test
    void anyNameMakesARefThatGitTakes() throws IOException {
        Map<UUID, String> names = new HashMap<>();
        for (String name : hostileNames()) {
            UUID id = UUID.randomUUID();
            names.put(id, name);
            store.commit(SnapshotCommit.of(id, name, notebook()).branch(name).build());
        }

        for (Map.Entry<UUID, String> name : names.entrySet()) {
            assertThat(store.history(name.getKey(), name.getValue())).hasSize(1);
        }
        assertThat(git.run("for-each-ref", "--format=%(refname)", "refs/notebooks/")
                        .lines())
                .containsExactlyInAnyOrderElementsOf(
                        store.notebooks().stream().map(NotebookRef::refName).toList())
                .hasSize(names.size());
        assertThat(git.faults()).isEmpty();
    }

    @Test
    void namesOfAnyScriptStayReadable() throws IOException {
        store.commit(SnapshotCommit.of(UUID.randomUUID(), "Prognose größer 予測 😀", notebook())
                .build());

        assertThat(store.notebooks().get(0).name()).isEqualTo("Prognose-größer-予測-😀");
    }

    @Test
    void anyCellIdMakesAFolderThatGitTakes() throws IOException {
        Cell[] cells = hostileNames().stream()
                .map(id -> Cell.code(id, "// " + id.length()))
                .toArray(Cell[]::new);

        CommitId id = store.commit(snapshot(notebook(cells)).build()).id();

        assertThat(store.read(id).cells()).containsExactly(cells);
        assertThat(git.run("ls-tree", "--name-only", id.hex() + ":cells").lines())
                .hasSize(cells.length)
                .allMatch(name -> name.matches("[a-z0-9_%~-]{1,140}"));
        assertThat(git.faults()).isEmpty();
    }

    @Test
    void cellsThatShareAnIdAreKeptApart() throws IOException {
        Cell[] cells = {Cell.code("a", "1"), Cell.code("a", "2"), Cell.code("a", "3")};

        CommitId id = store.commit(snapshot(notebook(cells)).build()).id();

        assertThat(store.read(id).cells()).containsExactly(cells);
        assertThat(git.run("ls-tree", "--name-only", id.hex() + ":cells").lines())
                .containsExactlyInAnyOrder("a", "a~2", "a~3");
    }

    @Test
    void messagesOfAnyTextStayWhole() throws IOException {
        CommitId id = store.commit(snapshot(notebook())
                        .subject("\u0000\n\n" + "x".repeat(10_000))
                        .trailer("Cell", "a\nRun: forged")
                        .trailer("Empty", "")
                        .author("<Eve>\n", "e\u0000@>")
                        .build())
                .id();

        assertThat(store.info(id).trailers()).containsOnlyKeys("Cell", "Empty");
        assertThat(store.info(id).subject()).hasSizeLessThan(210).endsWith("…");
        assertThat(git.faults()).isEmpty();
    }

    private static List<String> hostileNames() {
        return List.of(
                "",
                ".",
                "..",
                ".git",
                ".GIT",
                "git~1",
                ".hidden",
                "a/b",
                "/",
                "//",
                "a\\b",
                "x.lock",
                "a..b",
                "@{",
                "@",
                "a@{1}",
                "a b",
                "a~b",
                "a^b",
                "a:b",
                "a?b",
                "a*b",
                "a[b",
                "-x",
                "x-",
                "x.",
                "tab\there",
                "nul\u0000",
                "line\nbreak",
                "del\u007f",
                "UPPER",
                "upper",
                "%2e",
                "$(id)",
                "`id`",
                "a;b",
                "é",
                "e\u0301",
                "日本",
                "😀",
                "\u202eevil",
                "half\ud800",
                "half\udc00",
                "long".repeat(2500),
                "日".repeat(300),
                "CON",
                "nul");
    }

    private long objects() throws IOException {
        return git.run("cat-file", "--batch-all-objects", "--batch-check")
                .lines()
                .count();
    }
}
