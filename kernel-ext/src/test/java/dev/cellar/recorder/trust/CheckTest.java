package dev.cellar.recorder.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cellar.notebook.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person can do to a notebook, and what is said of it: that, and nothing else. */
class CheckTest {
    private static List<String> findings(LivedNotebook notebook) {
        try (notebook) {
            return notebook.findings();
        }
    }

    @Test
    void aNotebookRunFromTopToBottomIsTrusted() {
        assertThat(findings(LivedNotebook.ofCells(
                        "import java.util.*;\nList<Integer> xs = new ArrayList<>();",
                        "int add(int x) { xs.add(x); return xs.size(); }",
                        "add(3); add(4);",
                        "int total = xs.stream().mapToInt(x -> x).sum();",
                        "System.out.println(total);")))
                .isEmpty();
    }

    @Test
    void aCellThatGivesTheSameAgainIsTrustedHoweverOftenItRuns() {
        assertThat(findings(LivedNotebook.ofCells(
                                "import java.util.*;\nMap<String, Integer> m = new TreeMap<>();",
                                "m.put(\"a\", 1);",
                                "int a = 1;",
                                "a = 2;",
                                "int b = a + m.size();")
                        .run("b", "d", "e", "b", "c", "d", "e", "a", "b", "e")))
                .isEmpty();
    }

    @Test
    void valuesTakenFromFurtherDown() {
        assertThat(findings(LivedNotebook.ofCells("int rate = 1;", "int sum = rate + 1;", "rate = 5;")
                        .run("b")))
                .containsExactly("OUT_OF_ORDER b rate");
    }

    @Test
    void aCellAboveThatRanAfterOneBelow() {
        assertThat(findings(LivedNotebook.ofCells("int n = 1;", "int n = 2;", "int twice = 2 * n;")
                        .run("a", "c")))
                .containsExactly("OUT_OF_ORDER b n");
    }

    @Test
    void aCellThatCountsUpAndRanTwice() {
        assertThat(findings(LivedNotebook.ofCells("int n = 0;", "n++;", "int m = n;")
                        .run("b", "c")))
                .containsExactly("RAN_AGAIN b n");
    }

    @Test
    void aListThatGrewTwice() {
        assertThat(findings(LivedNotebook.ofCells(
                                "import java.util.*;\nvar rows = new ArrayList<String>();", "rows.add(\"x\");")
                        .run("b")))
                .containsExactly("RAN_AGAIN b rows");
    }

    @Test
    void aMethodThatGrewAListTwice() {
        assertThat(findings(LivedNotebook.ofCells(
                                "import java.util.*;\nvar rows = new ArrayList<String>();",
                                "void grow() { rows.add(\"x\"); }",
                                "grow();")
                        .run("c")))
                .containsExactly("RAN_AGAIN c rows");
    }

    @Test
    void anOutputOlderThanWhatItWasMadeOf() {
        LivedNotebook notebook = LivedNotebook.ofCells("int rate = 1;", "System.out.println(rate);")
                .edit("a", "int rate = 2;")
                .run("a");

        assertThat(findings(notebook)).containsExactly("STALE b rate");
    }

    @Test
    void anOutputOlderThanTheMethodItCalled() {
        LivedNotebook notebook = LivedNotebook.ofCells("int f() { return 1; }", "f()")
                .edit("a", "int f() { return 2; }")
                .run("a");

        assertThat(findings(notebook)).containsExactly("STALE b f");
    }

    @Test
    void anOutputOlderThanWhatAMethodReads() {
        LivedNotebook notebook = LivedNotebook.ofCells("int rate = 1;", "int f() { return rate; }", "f()")
                .edit("a", "int rate = 2;")
                .run("a");

        assertThat(findings(notebook)).containsExactly("STALE c rate");
    }

    @Test
    void aChangeThatWasLostWhenItsVariableWasMadeAnew() {
        assertThat(findings(LivedNotebook.ofCells("int n = 0;", "n++;").run("a")))
                .containsExactly("STALE b n");
    }

    @Test
    void whatFollowsFromAStaleOutputIsNotSaidAgain() {
        LivedNotebook notebook = LivedNotebook.ofCells("int a = 1;", "int b = a;", "int c = b;", "int d = c;")
                .edit("a", "int a = 2;")
                .run("a");

        assertThat(findings(notebook)).containsExactly("STALE b a");
    }

    @Test
    void aCellEditedAfterItRan() {
        assertThat(findings(LivedNotebook.ofCells("int a = 1;", "int b = a;").edit("a", "int a = 2;")))
                .containsExactly("EDITED a");
    }

    @Test
    void aVariableWhoseCellWasDeleted() {
        assertThat(findings(LivedNotebook.ofCells("int a = 1;", "int b = a;").delete("a")))
                .containsExactly("MAKER_GONE a a");
    }

    @Test
    void aDeletedCellThatLeftNothingBehind() {
        assertThat(findings(LivedNotebook.ofCells("int a = 1;", "System.out.println(a);")
                        .delete("b")))
                .isEmpty();
    }

    @Test
    void aVariableThatItsCellNoLongerMakes() {
        LivedNotebook notebook = LivedNotebook.ofCells("int a = 1;", "int b = 2;")
                .edit("a", "int alpha = 1;")
                .run("a");

        assertThat(findings(notebook)).containsExactly("MAKER_GONE a a");
    }

    @Test
    void aFailedCellThatWasPassedOver() {
        LivedNotebook notebook = LivedNotebook.ofCells("int a = 1;")
                .add("b", "int z = a / 0;")
                .fail("b")
                .add("c", "int c = a;")
                .run("c");

        assertThat(findings(notebook)).containsExactly("FAILED b");
    }

    @Test
    void theCellThatFailedLastIsWhatIsBeingMended() {
        assertThat(findings(LivedNotebook.ofCells("int a = 1;")
                        .add("b", "int z = a / 0;")
                        .fail("b")))
                .isEmpty();
    }

    @Test
    void aVariableThatWentWithItsType() {
        LivedNotebook notebook = LivedNotebook.ofCells("record P(int x) {}", "P p = new P(1);", "int q = 3;")
                .edit("a", "record P(int x, int y) {}")
                .run("a");

        assertThat(findings(notebook)).containsExactly("DROPPED b p");
    }

    @Test
    void aCellThatNeverRanAboveOnesThatDid() {
        LivedNotebook notebook = LivedNotebook.ofCells("int a = 1;", "int b = a;");
        notebook.insert(1, Cell.code("new", "int c = 3;"));

        assertThat(findings(notebook)).containsExactly("SKIPPED new");
    }

    @Test
    void cellsThatWereNotReachedYetAreNoMatter() {
        assertThat(findings(LivedNotebook.ofCells("int a = 1;").add("b", "int b = 2;")))
                .isEmpty();
    }

    @Test
    void anOutputOfAnotherRun() {
        LivedNotebook notebook = LivedNotebook.ofCells("int a = 1;").insert(1, shown("old", "System.out.println(5);"));

        assertThat(findings(notebook)).containsExactly("NOT_OF_THIS_RUN old");
    }

    @Test
    void aCellThatOnlyAsksCellarMakesNothing() {
        LivedNotebook notebook = LivedNotebook.ofCells("int a = 1;", "int b = a;");
        notebook.insert(1, Cell.code("new", "%track check\n// to be sure"));

        assertThat(findings(notebook)).isEmpty();
    }

    @Test
    void everyWayToBreakANotebookIsNamedAndNothingElse() {
        LivedNotebook notebook = LivedNotebook.ofCells(
                "int base = 1;",
                "int sum = base + 1;",
                "int count = 0;",
                "count++;",
                "int gone = 5;",
                "int kept = 1;",
                "int edited = 1;",
                "int z = sum / 0;",
                "record P(int x) {}",
                "P p = new P(1);",
                "int n = 1;",
                "int n = 2;",
                "int top = 1;",
                "int late = top + 1;",
                "top = 5;",
                "int fine = n + 1;",
                "System.out.println(fine);");
        notebook.fail("h")
                .edit("a", "int base = 2;")
                .edit("f", "int other = 1;")
                .edit("g", "int edited = 2;")
                .edit("i", "record P(int x, int y) {}")
                .run("a", "d", "f", "i", "k", "n")
                .delete("e")
                .insert(1, Cell.code("new", "int skipped = 1;"))
                .insert(2, shown("old", "System.out.println(5);"));

        assertThat(findings(notebook))
                .containsExactly(
                        "SKIPPED new",
                        "NOT_OF_THIS_RUN old",
                        "STALE b base",
                        "RAN_AGAIN d count",
                        "MAKER_GONE f kept",
                        "EDITED g",
                        "FAILED h",
                        "DROPPED j p",
                        "OUT_OF_ORDER l n",
                        "OUT_OF_ORDER n top",
                        "MAKER_GONE e gone");
    }

    private static Cell shown(String id, String source) {
        return Cell.code(id, source)
                .executed(
                        source,
                        9,
                        List.of(JsonNodeFactory.instance
                                .objectNode()
                                .put("output_type", "stream")
                                .put("name", "stdout")
                                .put("text", "5\n")));
    }
}
