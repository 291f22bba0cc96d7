package dev.cellar.snapshots;

import static dev.cellar.snapshots.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FileUtils;

/** Ids and names made to climb out of the store, to be taken for git's own files or to fall together. */
class HostileNamesTest {
    private static final List<String> HOSTILE = List.of(
            "",
            ".",
            "..",
            "../..",
            "../../../etc/passwd",
            "/etc/passwd",
            "C:\\Windows",
            "a\\..\\b",
            ".git",
            ".GIT",
            ".gIt ",
            "git~1",
            ".git\u200c",
            ".gitmodules",
            "a\u0000b",
            "a\nb",
            "\u202egnp.exe",
            "\u05d0\u05d1",
            "NUL",
            "con.txt",
            "cell",
            "CELL",
            "Cell",
            "stra\u00dfe",
            "STRASSE",
            "\u0130",
            "i\u0307",
            "\u00e9",
            "e\u0301",
            "x~2",
            "x",
            "%2e%2e",
            "half\ud83d",
            "HEAD",
            "a.lock",
            "@{",
            "x".repeat(10_000),
            "\u00e9".repeat(3_000));

    private static Path folder;
    private static SnapshotStore store;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("hostile-names");
        store = SnapshotStore.open(folder.resolve("s.git"));
    }

    @AfterContainer
    static void close() throws IOException {
        store.close();
        FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void cellsOfAnyIdsComeBackAndStockGitFindsNoFault(@ForAll("manyHostile") List<String> ids) throws IOException {
        Notebook notebook = Notebook.of(ids.stream()
                .map(id -> Cell.code(id, "source of " + id.length()))
                .toList());

        CommitId id =
                store.commit(snapshot(UUID.randomUUID(), notebook).build()).id();

        assertThat(store.read(id)).isEqualTo(notebook);
        assertThat(store.restore(id)).isEqualTo(NotebookWriter.write(notebook));
        RealGit git = new RealGit(folder.resolve("s.git"));
        assertThat(git.faults()).isEmpty();
        assertThat(git.run("ls-tree", "-r", "--name-only", id.hex()).lines())
                .allMatch(path -> path.matches("[A-Za-z0-9%~._/-]+") && path.length() < 250)
                .doesNotHaveDuplicates()
                .noneMatch(path -> List.of(path.split("/")).contains(".."));
        assertThat(git.run("ls-tree", "-r", "--name-only", id.hex()).lines().map(path -> path.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void namesOfNotebooksAndBranchesAreRefsOfTheirOwn(
            @ForAll("hostile") String name, @ForAll("hostile") String branch) {
        String ref = RefNames.folder(name, Samples.ID) + RefNames.branch(branch);

        assertThat(Repository.isValidRefName(ref)).as(ref).isTrue();
        assertThat(ref.split("/")).hasSize(4).doesNotContain("..");
        assertThat(RefNames.parse(ref))
                .hasValueSatisfying(parsed -> assertThat(parsed.group(2)).isEqualTo(Samples.ID.toString()));
    }

    @Provide
    Arbitrary<List<String>> manyHostile() {
        return hostile().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> known = Arbitraries.of(HOSTILE);
        return Arbitraries.oneOf(
                known, known, Arbitraries.strings().all().ofMaxLength(300), known.map(name -> "a/" + name + "/.."));
    }
}
