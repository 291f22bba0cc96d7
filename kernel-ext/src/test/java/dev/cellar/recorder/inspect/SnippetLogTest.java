package dev.cellar.recorder.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cellar.tracking.model.Snippet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnippetLogTest {
    private final NotebookShell notebook = new NotebookShell();
    private final SnippetLog log = new SnippetLog(notebook.jshell());

    @AfterEach
    void close() {
        log.close();
        notebook.close();
    }

    private List<Snippet> run(String cell) {
        notebook.cell(cell);
        return log.drain();
    }

    @Test
    void notesWhatACellMade() {
        List<Snippet> snippets = run("import java.util.*; int a = 1; void f() {} record P(int x) {} a + 1");

        assertThat(snippets)
                .extracting(Snippet::kind, Snippet::name, Snippet::status)
                .containsExactly(
                        tuple("IMPORT", "java.util.*", "VALID"),
                        tuple("VAR", "a", "VALID"),
                        tuple("METHOD", "f", "VALID"),
                        tuple("TYPE_DECL", "P", "VALID"),
                        tuple("VAR", "$1", "VALID"));
        assertThat(snippets.get(1).wrapperClass()).startsWith("REPL.$JShell$");
        assertThat(snippets.get(1).wrappedSource()).contains("int a_ =").contains("class $JShell$");
    }

    @Test
    void startsAfreshForEveryCell() {
        run("int a = 1;");

        assertThat(run("int b = 2;")).extracting(Snippet::name).containsExactly("b");
        assertThat(log.drain()).isEmpty();
    }

    @Test
    void tellsTheOldDeclarationFromTheNew() {
        run("int a = 1;");

        assertThat(run("String a = \"x\";"))
                .extracting(Snippet::name, Snippet::status)
                .containsExactlyInAnyOrder(tuple("a", "VALID"), tuple("a", "OVERWRITTEN"));
    }

    @Test
    void noticesVariablesThatARedefinitionTakesAlong() {
        run("record P(int x) {} P p = new P(1);");

        assertThat(run("enum P { ONE }"))
                .filteredOn(snippet -> "p".equals(snippet.name()))
                .singleElement()
                .satisfies(reset -> {
                    assertThat(reset.status()).isEqualTo("RECOVERABLE_NOT_DEFINED");
                    assertThat(reset.wrappedSource()).isNull();
                });
    }

    @Test
    void noticesWhatIsDropped() {
        run("int a = 1;");
        notebook.jshell().variables().forEach(notebook.jshell()::drop);

        assertThat(log.drain()).extracting(Snippet::name, Snippet::status).containsExactly(tuple("a", "DROPPED"));
    }

    @Test
    void namesRejectedSnippets() {
        assertThat(run("int oops = \"text\";")).extracting(Snippet::status).containsExactly("REJECTED");
    }

    @Test
    void tellsDeclarationsApartThatNeedEachOther() {
        List<Snippet> both = run("int even(int n) { return odd(n); } int odd(int n) { return even(n); }");

        Snippet odd = both.stream()
                .filter(snippet -> "odd".equals(snippet.name()))
                .findFirst()
                .orElseThrow();
        assertThat(odd.wrappedSource()).contains("int odd(int n)").doesNotContain("int even(int n)");
    }

    @Test
    void keepsTheBodyOfAMethodThatWaitsForAnother() {
        Snippet waiting = run("int f() { return g() + 41; }").get(0);

        assertThat(waiting.status()).isEqualTo("RECOVERABLE_DEFINED");
        assertThat(waiting.wrappedSource()).contains("g() + 41");
    }
}
