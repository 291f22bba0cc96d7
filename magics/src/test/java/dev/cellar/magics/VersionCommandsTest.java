package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Variable;
import dev.cellar.tracking.model.Variable.Changed;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.model.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionCommandsTest extends AtDesk {
    private Path notebook;

    @BeforeEach
    void runThreeCells() {
        desk.withNotebook("lags.ipynb", "var a = 1;", "print(a);", "// конец");
        notebook = folder.resolve("lags.ipynb");
        desk.track("start", "forecast");
        desk.cell("var a = 1;", "");
        desk.cell("print(a);", "1\n");
        desk.cell("// конец", "");
        desk.store();
    }

    @Test
    void historyListsTheVersionsNewestFirst() {
        String history = desk.track("history");

        assertThat(history).startsWith("lags.ipynb   3 versions\n  Version  When");
        assertThat(history.lines().skip(2))
                .satisfiesExactly(
                        line -> assertThat(line).matches(" +@3 .* \\[3]  ✓  1\\.2 s  // конец"),
                        line -> assertThat(line).matches(" +@2 .* \\[2]  ✓  1\\.2 s  print\\(a\\);"),
                        line -> assertThat(line).matches(" +@1 .* \\[1]  ✓  1\\.2 s  var a = 1;"));
    }

    @Test
    void historyKeepsToItsLimitAndSaysWhatIsLeft() {
        assertThat(desk.track("history", "--limit", "1"))
                .contains("@3")
                .doesNotContain("@2 ")
                .endsWith("2 earlier: %track history --limit 3");
    }

    @Test
    void historyWorksAfterTheRunHasEnded() {
        desk.track("stop");

        assertThat(desk.track("history")).startsWith("lags.ipynb   3 versions");
    }

    @Test
    void showGivesTheCellAndItsOutputs() {
        assertThat(desk.track("show", "@2"))
                .startsWith("✓ lags.ipynb @2   [2]   1.2 s   ")
                .contains("\n  Run     forecast #1", "\n  print(a);\n\n  Outputs\n  1");
        assertThat(desk.track("show")).startsWith("✓ lags.ipynb @3   [3]");
    }

    @Test
    void showListsTheVariablesAndWhatTheCellCost() {
        Variable names = new Variable(
                "имена", "List<String>", "java.util.ArrayList", "[a, b]", List.of(2L), 64, null, Changed.YES, false);
        desk.cell("var имена = names();", new Variables(List.of(names), List.of("huge")));

        assertThat(desk.track("show"))
                .contains("\n  Cost    500 ms CPU · peak 2.1 GB · 1.0 GB allocated")
                .contains("\n"
                        + "  Variables\n"
                        + "  Name   Type          Value\n"
                        + "  имена  List<String>  [a, b]\n"
                        + "  Too many or too large to look at: huge");
    }

    @Test
    void aCellThatFailedIsMarkedAndItsErrorShown() {
        desk.failingCell("boom()", "no such file");

        assertThat(desk.track("history")).contains("[4]  ✗");
        assertThat(desk.track("show")).startsWith("✗ lags.ipynb @4   [4]").contains("IOException: no such file");
    }

    @Test
    void showOfASaveListsItsCells() {
        desk.withNotebook("lags.ipynb", "var a = 2;", "print(a);");
        Version save = desk.store().snapshotFile(notebook);

        assertThat(desk.track("show", "@" + save.number()))
                .startsWith("lags.ipynb @" + save.number() + "   saved")
                .contains("\n  Cell  First line\n        var a = 2;\n        print(a);");
    }

    @Test
    void showOfAVersionThatIsNotThereIsOneLine() {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("show", "@99"))
                .satisfies(e -> assertThat(e.getMessage()).contains("99").hasLineCount(1));
    }

    @Test
    void aMomentInBracesMayHoldSpaces() {
        assertThat(desk.track("show", "@{9999-01-01", "10:00}")).startsWith("✓ lags.ipynb @3   [3]");
    }

    @Test
    void diffComparesTheLastTwoVersionsCellByCell() {
        desk.cell("print(a + 1);", "2\n");

        assertThat(desk.track("diff")).startsWith("lags.ipynb   @3 → @4   ").contains("\n  +print(a + 1);", "\n  +2");
    }

    @Test
    void diffComparesNamedVersionsInEitherOrder() {
        assertThat(desk.track("diff", "@1", "@2"))
                .startsWith("lags.ipynb   @1 → @2   ")
                .contains("\n  +1");
        assertThat(desk.track("diff", "@2", "@1"))
                .startsWith("lags.ipynb   @2 → @1   ")
                .contains("\n  -1");
        assertThat(desk.track("diff", "@1")).startsWith("lags.ipynb   @1 → @3   ");
        assertThat(desk.track("diff", "@2", "@2")).isEqualTo("lags.ipynb   @2 → @2   no cell changed");
    }

    @Test
    void diffTellsBelowTheCellsWhatElseIsAnother() {
        desk.cell("var n = 8;", variable("n", "8"));
        desk.cell("var n = 10;", variable("n", "10"));

        assertThat(desk.track("diff")).contains("\n  variables\n  ~n: 8 → 10 (+25.0 %)");
        assertThat(desk.track("diff", "@4", "@4")).doesNotContain("variables");
    }

    private static Variables variable(String name, String preview) {
        return new Variables(
                List.of(new Variable(name, "int", "int", preview, List.of(), 4, null, Changed.YES, false)), List.of());
    }

    @Test
    void diffMarksInHtmlWhatWasAddedAndRemoved() {
        desk.magics().line(List.of("diff", "@1", "@2"));

        assertThat(desk.kernel().shown().get(0).get("text/html").replaceAll(" style=\"[^\"]*\"", ""))
                .contains("<details>", "+<ins>1</ins>", "<style>");
    }

    @Test
    void diffOfAnOnlyVersionSaysSo() {
        desk.withNotebook("second.ipynb", "1");
        desk.track("start", "second");
        desk.cell("1", "1\n");

        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("diff"))
                .withMessage("second.ipynb has one version so far: there is nothing to compare it with");
    }

    @Test
    void restoreWritesACopyBesideAndLinksToIt() throws Exception {
        byte[] before = Files.readAllBytes(notebook);

        assertThat(desk.track("restore", "@2")).isEqualTo("✓ Restored @2\n  Copy  lags@2.ipynb");

        Notebook copy = NotebookReader.read(folder.resolve("lags@2.ipynb"));
        assertThat(copy.cells().get(1).outputs()).hasSize(1);
        assertThat(Files.readAllBytes(notebook)).isEqualTo(before);
    }

    @Test
    void theLinkToACopyLeadsToItWhateverItsName() {
        desk.withNotebook("прогноз «a&b» #1.ipynb", "x");
        desk.track("start", "other");
        desk.cell("x", "1\n");

        desk.magics().line(List.of("restore", "@latest"));

        assertThat(desk.kernel().shown().get(0).get("text/html"))
                .contains("<a href=\"./%D0%BF%D1%80%D0%BE%D0%B3%D0%BD%D0%BE%D0%B7%20%C2%ABa&amp;b%C2%BB%20%231@")
                .contains(">прогноз «a&amp;b» #1@");
    }

    @Test
    void restoringTheSameVersionTwiceNeedsNoSecondCopyButNeverOverwritesAnother() throws Exception {
        desk.track("restore", "@1");
        desk.track("restore", "@1");
        assertThat(folder.resolve("lags@1-2.ipynb")).doesNotExist();

        Files.writeString(folder.resolve("lags@1.ipynb"), "mine");
        assertThat(desk.track("restore", "@1")).contains("lags@1-2.ipynb");
        assertThat(folder.resolve("lags@1.ipynb")).hasContent("mine");
    }

    @Test
    void restoreInPlaceKeepsWhatWasThereAsAVersion() throws Exception {
        String edited = "{\"cells\":[],\"metadata\":{\"edited\":true},\"nbformat\":4,\"nbformat_minor\":5}";
        Files.writeString(notebook, edited);
        Files.setPosixFilePermissions(notebook, PosixFilePermissions.fromString("rw-rw-r--"));

        String card = desk.track("restore", "@2", "--in-place");

        assertThat(card).matches("(?s)✓ lags.ipynb is @2 again\n  Before  @\\d+\n  Reload the notebook from disk .*");
        assertThat(NotebookReader.read(notebook).cells()).hasSize(3);
        assertThat(Files.getPosixFilePermissions(notebook)).isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
        String kept = card.replaceAll("(?s).*Before  (@\\d+)\n.*", "$1");
        desk.track("restore", kept);
        assertThat(folder.resolve("lags" + kept + ".ipynb")).hasContent(edited);
    }

    @Test
    void restoreInPlaceFollowsALinkInsteadOfReplacingIt() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.ipynb"), notebook);
        TrackingStore store = desk.store();
        Version second = store.version(store.notebook(notebook.toString()).id(), "@2");

        new NotebookRestore(store).inPlace(second, link);

        assertThat(link).isSymbolicLink();
        assertThat(NotebookReader.read(notebook).cells().get(1).outputs()).hasSize(1);
    }

    @Test
    void restoreInPlaceBringsBackALostFile() throws Exception {
        Files.delete(notebook);

        assertThat(desk.track("restore", "@2", "--in-place")).startsWith("✓ lags.ipynb is @2 again\n  Reload");
        assertThat(NotebookReader.read(notebook).cells()).hasSize(3);
    }

    @Test
    void restoreLeavesNoTemporaryFiles() throws Exception {
        desk.track("restore", "@1");
        desk.track("restore", "@2", "--in-place");

        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("cellar-tmp"));
        }
    }
}
