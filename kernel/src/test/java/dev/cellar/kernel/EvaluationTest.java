package dev.cellar.kernel;

import static dev.cellar.kernel.SharedKernel.run;
import static dev.cellar.kernel.SharedKernel.traceback;
import static dev.cellar.kernel.SharedKernel.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
    @Test
    void showsTheValueOfTheLastExpression() {
        assertThat(value(run("int evalA = 20;\nint evalB = 1;\nevalA * 2 + evalB * 2")))
                .isEqualTo("42");
        assertThat(value(run("evalA"))).isEqualTo("20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"int quietA = 1;", "quietA = 2", "void quietB() {}", "class QuietC {}", "// nothing", "", "null"
            })
    void showsNoValueOfWhatHasNone(String code) {
        run("int quietA = 1;");

        CellResult result = run(code);

        assertThat(result.status()).isEqualTo(CellStatus.OK);
        assertThat(result.outputs()).isEmpty();
    }

    @Test
    void redefinesVariablesMethodsAndClasses() {
        run("int redone = 1; int redoneTwice() { return redone * 2; } record Redone(int a) {}");
        run("String redone = \"ab\"; String redoneTwice() { return redone + redone; } record Redone(String a) {}");

        assertThat(value(run("new Redone(redoneTwice())"))).isEqualTo("Redone[a=abab]");
    }

    @Test
    void importsWhatTheKernelFamilyImports() {
        String code = "List.of(new BigDecimal(\"1\"), Path.of(\"a\"), Stream.of(1).collect(Collectors.toList()),"
                + " new AtomicIntegerOf().get(), Pattern.compile(\"x\"), URI.create(\"a\"))";
        run("class AtomicIntegerOf extends java.util.concurrent.atomic.AtomicInteger {}");

        assertThat(value(run(code))).isEqualTo("[1, a, [1], 0, x, a]");
    }

    @Test
    void saysWhichNameAMethodWaitsForAndRunsItOnceThatIsThere() {
        CellResult declared = run("int early() { return late() + 1; }");
        CellResult called = run("early()");
        run("int late() { return 1; }");

        assertThat(declared.status()).isEqualTo(CellStatus.OK);
        assertThat(declared.stream("stderr"))
                .isEqualTo("method early() cannot be used until method late() is declared\n");
        assertThat(called.error())
                .hasValueSatisfying(error -> assertThat(error.value())
                        .isEqualTo("method early() cannot be used until method late() is declared"));
        assertThat(value(run("early()"))).isEqualTo("2");
    }

    @Test
    void resolvesReferencesForwardInTheSameCellWithoutAWord() {
        CellResult result = run("class Front { Back back = new Back(); } class Back { int n = 7; } new Front().back.n");

        assertThat(value(result)).isEqualTo("7");
        assertThat(result.stream("stderr")).isEmpty();
    }

    @Test
    void marksTheLineAndColumnThatDoesNotCompile() {
        CellResult result = run("int fine = 1;\n\n  int wrong = \"text\";");

        assertThat(result.error()).hasValueSatisfying(error -> {
            assertThat(error.name()).isEqualTo("CompilationException");
            assertThat(error.value())
                    .isEqualTo("incompatible types: java.lang.String cannot be converted to int (cell ["
                            + result.executionCount().getAsInt() + "], line 3, column 15)");
        });
        assertThat(traceback(result)).endsWith("  int wrong = \"text\";\n              ^^^^^^");
    }

    @Test
    void countsColumnsInCharactersThatPeopleSee() {
        assertThat(traceback(run("String smile = \"\uD83D\uDE00\" + missingName;")))
                .contains("line 1, column 22");
    }

    @Test
    void placesARuntimeErrorInItsCellAndLeavesTheKernelOut() {
        CellResult defining = run("// a comment\nint divide(int by) {\n  return 10 / by;\n}");
        CellResult failing = run("\n// another\ndivide(0)");

        assertThat(failing.error()).hasValueSatisfying(error -> {
            assertThat(error.name()).isEqualTo("ArithmeticException");
            assertThat(error.value()).isEqualTo("/ by zero");
        });
        assertThat(traceback(failing))
                .isEqualTo("java.lang.ArithmeticException: / by zero\n    at divide (cell ["
                        + defining.executionCount().getAsInt() + "], line 3)\n    at cell ["
                        + failing.executionCount().getAsInt() + "], line 3");
    }

    @Test
    void keepsTheCausesOfAnException() {
        CellResult result = run("throw new IllegalStateException(\"outer\", new java.io.IOException(\"inner\"));");

        assertThat(traceback(result))
                .startsWith("java.lang.IllegalStateException: outer")
                .contains("Caused by: java.io.IOException: inner");
    }

    @Test
    void namesVariablesInMessagesAsTheCellDoes() {
        assertThat(run("String nothing = null; nothing.length()").error())
                .hasValueSatisfying(error -> assertThat(error.value())
                        .isEqualTo("Cannot invoke \"String.length()\" because \"nothing\" is null"));
    }

    @Test
    void survivesAStackOverflowAndAnError() {
        assertThat(run("void deep() { deep(); } deep()").error())
                .hasValueSatisfying(error -> assertThat(error.name()).isEqualTo("StackOverflowError"));
        assertThat(run("throw new OutOfMemoryError(\"made up\");").error())
                .hasValueSatisfying(error -> assertThat(error.name()).isEqualTo("OutOfMemoryError"));
        assertThat(value(run("\"alive\""))).isEqualTo("alive");
    }

    @Test
    void reportsAnExpressionOverAClassThatTheApiNamesButCellsLack() {
        run("org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel()");

        assertThat(run("org.slf4j.Logger.class").error())
                .hasValueSatisfying(error -> assertThat(error.name()).isEqualTo("CompilationException"));
    }

    @Test
    void stopsTheCellAtTheFirstSnippetThatFails() {
        CellResult result = run("System.out.println(1); int zero = 0; int stop = 1 / zero; System.out.println(2);");

        assertThat(result.stream("stdout")).isEqualTo("1\n");
        assertThat(result.status()).isEqualTo(CellStatus.ERROR);
    }

    @Test
    void reportsAToStringThatFailsAsTheCellsError() {
        CellResult result = run(
                "class Sour { public String toString() { throw new IllegalStateException(\"sour\"); } } new Sour()");

        assertThat(result.status()).isEqualTo(CellStatus.ERROR);
        assertThat(value(run("1"))).isEqualTo("1");
    }
}
