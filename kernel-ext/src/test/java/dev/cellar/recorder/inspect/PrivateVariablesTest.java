package dev.cellar.recorder.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.CellHeading;
import dev.cellar.tracking.model.Variable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrivateVariablesTest {
    private final NotebookShell notebook = new NotebookShell();
    private final SnippetLog snippets = new SnippetLog(notebook.jshell());
    private final VariableInspector inspector = new VariableInspector(
            new VariableBudget(Duration.ofMinutes(1), 500, 200, 64 * 1024, Duration.ofSeconds(10)));

    @AfterEach
    void close() {
        inspector.close();
        snippets.close();
        notebook.close();
    }

    @Test
    void whatAPrivateCellDeclaresIsKeptOutFromThenOn() {
        assertThat(cell("int open = 1;")).containsExactly("open");
        assertThat(
                        hidden(
                                "String token = \"hunter\" + 2; int pin = 4711; var keys = new java.util.ArrayList<>(java.util.List.of(token));"))
                .containsExactly("open");
        assertThat(cell("int later = 2;")).containsExactly("open", "later");
        assertThat(cell("keys.add(\"more\");")).containsExactly("open", "later");
    }

    @Test
    void whatAPrivateCellAssignsIsKeptOutUntilItHasAnotherValue() {
        cell("String token = \"none\"; int pin = 1; int[] codes = {1};");
        assertThat(hidden("token = \"hunter\" + 2; pin = 4711; codes = new int[] {7};"))
                .isEmpty();
        assertThat(cell("1 + 1;")).isEmpty();
        assertThat(cell("pin = 2;")).containsExactly("pin");
        assertThat(cell("token = \"\";")).containsExactly("token", "pin");
        assertThat(cell("codes = new int[] {8};")).containsExactly("token", "pin", "codes");
    }

    @Test
    void declaringItAnewOpensItAlsoWithTheSameValue() {
        hidden("int pin = 4711;");
        assertThat(cell("int pin = 4711;")).containsExactly("pin");
    }

    @Test
    void anotherNameForAPrivateObjectIsPrivateToo() {
        hidden("var keys = new java.util.ArrayList<>(java.util.List.of(\"a\"));");
        assertThat(cell("Object copy = keys; int n = keys.size();")).containsExactly("n");
    }

    @Test
    void whatAMethodOfTheNotebookChangesForAPrivateCellIsKeptOut() {
        cell(
                "var large = new StringBuilder[20_000]; void fill() { large[0] = new StringBuilder(\"x\"); } int other = 1;");
        assertThat(hidden("fill();")).containsExactly("other");
    }

    @Test
    void whereNoVariablesAreWantedPrivateOnesAreRememberedAllTheSame() {
        String code = "String token = \"hunter\" + 2;";
        notebook.cell(code);
        inspector.pass(notebook.jshell(), scope("%%track private\n" + code));

        assertThat(cell("int open = 1;")).containsExactly("open");
    }

    private List<String> cell(String code) {
        notebook.cell(code);
        return look(code);
    }

    private List<String> hidden(String code) {
        notebook.cell(code);
        return look("%%track private\n" + code);
    }

    private List<String> look(String source) {
        return inspector.inspect(notebook.jshell(), notebook.loader(), scope(source)).seen().stream()
                .map(Variable::name)
                .toList();
    }

    private CellScope scope(String source) {
        return CellScope.of(CellHeading.of(source), snippets.drain(), notebook.jshell());
    }
}
