package dev.cellar.recorder.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.trust.Gathering;
import dev.cellar.tracking.trust.Planned;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cells that make a value, checked by running them where nothing else ran. */
class GatherTest {
    private LivedNotebook notebook = LivedNotebook.ofCells();

    @AfterEach
    void close() {
        notebook.close();
    }

    private Gathering gather(String name) {
        return new Gathering(notebook.trust().makersOf(name).orElseThrow(), name);
    }

    private List<String> cells(String name) {
        return gather(name).cells().stream().map(cell -> cell.step().cell()).toList();
    }

    private void lived(String... cells) {
        notebook.close();
        notebook = LivedNotebook.ofCells(cells);
    }

    @Test
    void onlyWhatMakesTheValueIsTaken() {
        lived(
                "import java.time.Duration;",
                "List<Integer> xs = new ArrayList<>();",
                "String banner = \"not this\";",
                "int twice(int x) { return 2 * x + offset(); }",
                "int offset() { return 1; }",
                "xs.add(twice(3));",
                "System.out.println(xs);",
                "int total = xs.stream().mapToInt(Integer::intValue).sum();");

        assertThat(cells("total")).containsExactly("b", "d", "e", "f", "h");
    }

    @Test
    void whatRanTwiceAndMatteredTwiceIsTakenTwice() {
        lived("int n = 0;", "n += 2;", "int m = n;");
        notebook.run("b", "c");

        assertThat(cells("m")).containsExactly("a", "b", "b", "c");
    }

    @Test
    void whatWasReplacedAsAWholeIsLeftOut() {
        lived("int n = 0;", "n = 7;", "n = 9;", "int m = n;");

        assertThat(cells("m")).containsExactly("a", "c", "d");
    }

    @Test
    void importsAreTakenWhereTheyAreMentioned() {
        lived("import java.time.LocalDate;", "import java.time.Duration;", "var day = LocalDate.of(2026, 1, 2);");

        assertThat(cells("day")).containsExactly("a", "c");
    }

    @Test
    void aValueWithoutANameHasNoMakers() {
        lived("int a = 1;");

        assertThat(notebook.trust().makersOf("b")).isEmpty();
    }

    @Test
    void theOrderLeavesOutWhatMadeNothing() {
        lived("int a = 1;", "System.out.println(a);", "int b = a;");
        notebook.edit("a", "int a = 5;").run("a", "c");

        assertThat(notebook.trust().order())
                .extracting(planned -> planned.step().execution().executionCount(), Planned::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, Planned.State.PRESENT),
                        org.assertj.core.groups.Tuple.tuple(5, Planned.State.PRESENT));
    }

    @Test
    void theGatheredNotebookMakesTheSameValueWhereNothingElseRan() {
        lived(
                "Map<String, Integer> counts = new TreeMap<>();",
                "void count(String word) { counts.merge(word, 1, Integer::sum); }",
                "count(\"a\"); count(\"b\");",
                "count(\"a\");",
                "String other = counts.toString();",
                "String answer = \"counted \" + counts;");
        notebook.run("d", "f").delete("e");
        Notebook gathered = gather("answer").notebook(Notebook.of(List.of()));

        try (LivedNotebook fresh = LivedNotebook.ofCells(
                gathered.cells().stream().map(Cell::source).toArray(String[]::new))) {
            assertThat(fresh.preview("answer"))
                    .isEqualTo("\"counted {a=3, b=1}\"")
                    .isEqualTo(notebook.preview("answer"));
            assertThat(gathered.cells()).extracting(Cell::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void theGatheredScriptPrintsTheValueOnItsOwn(@TempDir Path folder) throws Exception {
        lived(
                "import java.time.LocalDate;",
                "record Day(LocalDate date, int count) {}",
                "List<Day> days = new ArrayList<>();",
                "for (int i = 1; i < 4; i++) {\n    days.add(new Day(LocalDate.of(2026, 1, i), i * i));\n}",
                "int total = days.stream().mapToInt(Day::count).sum();\ntotal");

        assertThat(run(folder, gather("total").script())).isEqualTo("14");
    }

    @Test
    void magicsBecomeTheScriptsDirectives() {
        lived("int a = 1;");
        String script = new Gathering(List.of(planned("""
                        %maven org.slf4j:slf4j-api:2.0.17 org.slf4j:slf4j-nop:2.0.17
                        %mavenRepo ours https://repo.example.org/maven
                        %jars lib/ours.jar
                        %track start forecast
                        %lsmagic
                        double lr = Track.param("lr", 0.1);
                        """)), "lr").script();

        assertThat(script)
                .startsWith("///usr/bin/env jbang \"$0\" \"$@\" ; exit $?\n//JAVA 17+\n")
                .contains("\n//DEPS org.slf4j:slf4j-api:2.0.17\n", "\n//DEPS org.slf4j:slf4j-nop:2.0.17\n")
                .contains("\n//REPOS mavencentral,ours=https://repo.example.org/maven\n")
                .contains("\n//DEPS lib/ours.jar\n")
                .contains("\n//DEPS dev.cellar:cellar-track-api:")
                .contains("\n// not for Java: %lsmagic")
                .doesNotContain("%track", "%maven");
    }

    private Planned planned(String code) {
        var step = notebook.trust().order().get(0).step();
        var execution = step.execution();
        return new Planned(
                new dev.cellar.tracking.model.Step(
                        new dev.cellar.tracking.model.Execution(
                                execution.id(),
                                execution.messageId(),
                                execution.cellId(),
                                execution.executionCount(),
                                code,
                                execution.origin(),
                                execution.startedAt(),
                                execution.durationNanos(),
                                execution.status(),
                                execution.error(),
                                execution.outputs()),
                        step.cell(),
                        step.names(),
                        step.changed()),
                "cell 1",
                Planned.State.PRESENT);
    }

    /** With the JDK's own jshell, which is what JBang runs such a script with. */
    private static String run(Path folder, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("gathered.jsh"), script);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "--startup=DEFAULT",
                        file.toString(),
                        "-")
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.strip();
    }
}
