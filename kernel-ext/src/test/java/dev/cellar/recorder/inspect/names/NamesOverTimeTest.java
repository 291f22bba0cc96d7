package dev.cellar.recorder.inspect.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.recorder.inspect.NotebookShell;
import dev.cellar.recorder.inspect.SnippetLog;
import dev.cellar.tracking.model.Names;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names come and go from cell to cell. */
class NamesOverTimeTest {
    private final NotebookShell notebook = new NotebookShell();
    private final SnippetLog log = new SnippetLog(notebook.jshell());
    private final NameAnalysis analysis = new NameAnalysis();

    @AfterEach
    void close() {
        log.close();
        notebook.close();
    }

    private Names names(String cell) {
        notebook.cell(cell);
        return analysis.analyse(log.drain());
    }

    @Test
    void aNameIsTheNotebooksOnlyOnceItIsDeclared() {
        names("class H { int h(int z) { return z; } }");
        names("int z = 1;");

        assertThat(names("int y = z;").reads()).containsExactly("z");
    }

    @Test
    void aVariableWhoseTypeIsDeclaredAnewIsWritten() {
        names("record Point(int x, int y) {}");
        names("Point p = new Point(1, 2);");

        Names names = names("record Point(int x, int y) { int sum() { return x + y; } }");

        assertThat(names.defines()).containsExactly("Point");
        assertThat(names.writes()).containsExactly("p");
    }

    @Test
    void aVariableThatLosesItsTypeIsDropped() {
        names("class Own {} Own own = new Own();");

        notebook.jshell().types().filter(type -> type.name().equals("Own")).forEach(notebook.jshell()::drop);

        assertThat(analysis.analyse(log.drain()).drops()).containsExactlyInAnyOrder("Own", "own");
    }

    @Test
    void aMethodThatWaitedForAnotherIsReadInFull() {
        names("int a = 1; int b = 2;");

        assertThat(names("int h() { return a + later(); }").reads()).containsExactly("a");
        assertThat(names("int later() { return b; }"))
                .isEqualTo(new Names(Set.of("later"), Set.of("b"), Set.of(), Set.of()));
        assertThat(names("h()").reads()).containsExactly("h");
    }

    @Test
    void aDroppedNameIsForgotten() {
        names("int a = 1;");
        notebook.jshell().variables().filter(v -> v.name().equals("a")).forEach(notebook.jshell()::drop);
        assertThat(analysis.analyse(log.drain()).drops()).containsExactly("a");

        assertThat(names("int f(int n) { return a + n; }").reads()).isEmpty();
    }
}
