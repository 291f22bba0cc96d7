package dev.cellar.recorder.inspect.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.Names;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Names come and go from cell to cell. */
class NamesOverTimeTest {
    private final AnalysedNotebook notebook = new AnalysedNotebook();

    @AfterEach
    void close() {
        notebook.close();
    }

    private Names names(String cell) {
        return notebook.names(cell);
    }

    private static Set<String> bodyOf(String name, Names names) {
        assertThat(names.defines()).containsExactly(name);
        return Objects.requireNonNull(names.later().get(name)).reads();
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

        assertThat(notebook.drop("1").drops()).containsExactlyInAnyOrder("Own", "own");
    }

    @Test
    void aMethodThatWaitedForAnotherIsReadInFull() {
        names("int a = 1; int b = 2;");

        assertThat(bodyOf("h", names("int h() { return a + later(); }"))).containsExactlyInAnyOrder("a", "later");
        assertThat(bodyOf("later", names("int later() { return b; }"))).containsExactly("b");
        assertThat(names("h()").reads()).containsExactly("h");
    }

    @Test
    void aDroppedNameIsWaitedForAsIfItHadNeverBeen() {
        names("int a = 1;");

        assertThat(notebook.drop("1").drops()).containsExactly("a");
        Names names = names("int f(int n) { return a + n; }");
        assertThat(names.reads()).isEmpty();
        assertThat(bodyOf("f", names)).containsExactly("a");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void patternsOfCasesHideNamesInTheirOwnCaseOnly() {
        names("record Point(int x, int y) {} Object o = 1; int x = 0; String s = \"\"; int other = 0;");

        Names names = names("""
                int r = switch (o) {
                    case String s when s.length() > other -> s.length();
                    case Point(int x, int y) -> x + y;
                    default -> x;
                };
                """);

        assertThat(names.reads()).containsExactlyInAnyOrder("o", "other", "x", "Point");
    }
}
