package dev.cellar.recorder.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.Variable;
import dev.cellar.tracking.model.Variable.Changed;
import dev.cellar.tracking.model.Variables;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VariableInspectorTest {
    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final VariableBudget PATIENT = new VariableBudget(PLENTY, 500, 200, 64 * 1024, PLENTY);

    private NotebookShell notebook;

    @BeforeAll
    void startShell() {
        notebook = new NotebookShell();
        notebook.cell("""
                import java.util.*;
                import java.util.concurrent.atomic.*;
                record Point(int x, String label) {}
                enum Colour { RED { public String toString() { return "rouge"; } }, GREEN }
                class Plain { int size = 3; List<String> tags = List.of("a"); }
                class Talking { public String toString() { return "I talk\\nmuch"; } }
                class Matrix { int numRows = 4; long numCols = 5; }
                """);
    }

    @AfterAll
    void stopShell() {
        notebook.close();
    }

    private Variables look(VariableBudget budget) {
        try (VariableInspector inspector = new VariableInspector(budget)) {
            return inspector.inspect(notebook.jshell(), notebook.loader(), CellScope.OPEN);
        }
    }

    private Variable look(String declaration) {
        notebook.cell(declaration);
        return named(look(PATIENT), "v");
    }

    private static Variable named(Variables variables, String name) {
        return variables.seen().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        int v = 3;                                     | int           | java.lang.Integer      | 3                    | []
        var v = "a\\nb";                               | String        | java.lang.String       | "a\\nb"              | [3]
        String v = null;                               | String        |                        | null                 | []
        char v = 'x';                                  | char          | java.lang.Character    | 'x'                  | []
        var v = java.time.LocalDate.of(2024, 2, 29);   | java.time.LocalDate | java.time.LocalDate | 2024-02-29        | []
        var v = new double[]{1, 2.5};                  | double[]      | double[]               | [1.0, 2.5]           | [2]
        var v = new int[2][3];                         | int[][]       | int[][]                | [[0, 0, 0], [0, 0, 0]] | [2, 3]
        var v = new int[][]{{1}, {2, 3}};              | int[][]       | int[][]                | [[1], [2, 3]]        | [2]
        var v = new String[0];                         | String[]      | java.lang.String[]     | []                   | [0]
        List<Object> v = List.of(1, "two");             | List<Object>  | java.util.ImmutableCollections$List12 | [1, "two"] | [2]
        List<Integer> v = Collections.unmodifiableList(new ArrayList<>(List.of(1))); | List<Integer> | java.util.Collections$UnmodifiableRandomAccessList | [1] | [1]
        var v = new TreeMap<>(Map.of("a", 1, "b", 2)); | TreeMap<String,Integer> | java.util.TreeMap | {"a"=1, "b"=2}    | [2]
        var v = Optional.of(new Point(1, "p"));        | Optional<Point> | java.util.Optional   | Optional[Point{x=1, label="p"}] | []
        var v = new AtomicInteger(7);                  | AtomicInteger | java.util.concurrent.atomic.AtomicInteger | 7   | []
        var v = new Point(1, "p");                     | Point         | Point                  | Point{x=1, label="p"} | []
        var v = Colour.RED;                            | Colour        | Colour$1               | RED                  | []
        var v = new Plain();                           | Plain         | Plain                  | Plain{size=3, tags=["a"]} | []
        var v = new Talking();                         | Talking       | Talking                | I talk\\nmuch        | []
        var v = new Matrix();                          | Matrix        | Matrix                 | Matrix{numRows=4, numCols=5} | [4, 5]
        Runnable v = () -> {};                         | Runnable      | lambda of java.lang.Runnable | lambda of java.lang.Runnable | []
        Object v = new Object();                       | Object        | java.lang.Object       | Object               | []
        var v = new StringBuilder("ab");               | StringBuilder | java.lang.StringBuilder | "ab"                | [2]
        """)
    void describesValuesOfEveryKind(String declaration, String declared, String runtime, String preview, String shape) {
        Variable seen = look(declaration);

        assertThat(seen.preview()).isEqualTo(preview.replace("\\\\", "\\"));
        assertThat(seen.declaredType()).isEqualTo(declared);
        assertThat(seen.runtimeType()).isEqualTo(runtime);
        assertThat(seen.shape()).hasToString(shape);
        assertThat(seen.unstable()).isFalse();
    }

    @Test
    void skipsWhatJShellNamesItself() {
        notebook.cell("1 + 1");

        assertThat(look(PATIENT).seen()).extracting(Variable::name).noneMatch(name -> name.startsWith("$"));
    }

    @Test
    void cutsLongPreviewsAndKeepsTheirTrueShape() {
        Variable list = look("var v = new ArrayList<>(Collections.nCopies(1000, \"0123456789\"));");
        assertThat(list.preview()).hasSize(143).endsWith(", …]");
        assertThat(list.shape()).containsExactly(1000L);

        Variable text = look("var v = \"x\".repeat(1_000_000);");
        assertThat(text.preview()).hasSizeLessThan(210).endsWith("…");
        assertThat(text.shape()).containsExactly(1_000_000L);
        assertThat(text.bytes()).isEqualTo(2_000_000L);
    }

    @Test
    void endsInSelfContainingLists() {
        assertThat(look("var v = new ArrayList<Object>(); v.add(v);").preview()).isEqualTo("[[[ArrayList…]]]");
    }

    @Test
    void describesAnImageWithoutItsPixels() {
        Variable image =
                look("var v = new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB);");

        assertThat(image.preview()).isEqualTo("image 40×30, 3 channels");
        assertThat(image.shape()).containsExactly(30L, 40L);
        assertThat(image.hash()).isNotNull();
    }

    @Test
    void namesWhatTheBudgetLeavesNoRoomFor() {
        try (NotebookShell many = new NotebookShell();
                VariableInspector inspector = new VariableInspector(new VariableBudget(PLENTY, 2, 80, 100, PLENTY))) {
            many.cell("int a = 1; int b = 2; int c = 3; int d = 4;");

            Variables variables = inspector.inspect(many.jshell(), many.loader(), CellScope.OPEN);

            assertThat(variables.seen()).extracting(Variable::name).containsExactly("c", "d");
            assertThat(variables.leftOut()).containsExactly("a", "b");
        }
    }

    @Test
    void spendsNoMoreThanItsTime() {
        notebook.cell("int v = 1;");

        Variables none = look(new VariableBudget(Duration.ofNanos(1), 500, 80, 100, PLENTY));

        assertThat(none.seen()).isEmpty();
        assertThat(none.leftOut()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        int v = 1;                                 | v = 1;                | NO
        int v = 1;                                 | v = 2;                | YES
        String v = "a";                            | v = new String("a");  | NO
        String v = "x".repeat(100_000);            | int other = 1;        | NO
        String v = "x".repeat(100_000);            | v = "x".repeat(100_000); | UNKNOWN
        Object v = null;                           | v = null;             | NO
        Object v = null;                           | v = 1;                | YES
        var v = new int[]{1, 2};                   | int other = 1;        | NO
        var v = new int[]{1, 2};                   | v[0] = 9;             | YES
        var v = new int[100_000];                  | v[0] = 9;             | UNKNOWN
        var v = new int[100_000];                  | v = new int[100_000]; | YES
        var v = new ArrayList<>(List.of(1));       | v.add(2);             | YES
        var v = new ArrayList<>(List.of(1));       | v = new ArrayList<>(v); | NO
        var v = new HashMap<>(Map.of("a", 1));     | v.put("a", 2);        | YES
        var v = new Plain();                       | v.size = 3;           | NO
        var v = new Plain();                       | v.size = 4;           | YES
        var v = new Object();                      | int other = 2;        | UNKNOWN
        var v = new Object();                      | v = new Object();     | YES
        int v = 1;                                 | String v = "1";       | YES
        """)
    void tellsWhetherAValueChanged(String before, String cell, Changed expected) {
        notebook.cell(before);
        try (VariableInspector inspector = new VariableInspector(PATIENT)) {
            assertThat(named(inspector.inspect(notebook.jshell(), notebook.loader(), CellScope.OPEN), "v")
                            .changed())
                    .as("a variable seen for the first time")
                    .isEqualTo(Changed.YES);
            notebook.cell(cell);
            assertThat(named(inspector.inspect(notebook.jshell(), notebook.loader(), CellScope.OPEN), "v")
                            .changed())
                    .isEqualTo(expected);
        }
    }

    @Test
    void digestsDoNotDependOnTheOrderInASet() {
        String one = look("var v = new LinkedHashSet<>(List.of(1, 2, 3));").hash();
        String other = look("var v = new LinkedHashSet<>(List.of(3, 2, 1));").hash();

        assertThat(one).isNotNull().hasSize(64).isEqualTo(other);
    }
}
