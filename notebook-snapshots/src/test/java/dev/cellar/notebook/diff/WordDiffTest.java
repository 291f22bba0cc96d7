package dev.cellar.notebook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void aChangedNumberIsMarkedAlone() {
        assertThat(marked("var lr = 0.10 * decay;", "var lr = 0.05 * decay;"))
                .containsExactly("var lr = [0.10] * decay;", "var lr = [0.05] * decay;");
    }

    @Test
    void namesAreNotCutAndOperatorsAreWhole() {
        assertThat(marked("total >= count", "totals > count")).containsExactly("[total >=] count", "[totals >] count");
        assertThat(marked("a->b", "a::b")).containsExactly("a[->]b", "a[::]b");
    }

    @Test
    void inAStringOnlyTheChangedWordIsMarked() {
        assertThat(marked("load(\"sales of may\")", "load(\"sales of june\")"))
                .containsExactly("load(\"sales of [may]\")", "load(\"sales of [june]\")");
    }

    @Test
    void anotherIndentIsMarked() {
        assertThat(marked("  x = 1", "    x = 1")).containsExactly("[  ]x = 1", "[    ]x = 1");
    }

    @Test
    void anEmojiIsNotTornApart() {
        assertThat(marked("ok 👍🏽", "ok 👍🏿")).containsExactly("ok [👍🏽]", "ok [👍🏿]");
    }

    @Test
    void eachChangedLineIsComparedWithTheOneThatItBecame() {
        LineDiff diff = LineDiff.between(
                List.of("int alpha = 1;", "int beta = 2;"),
                List.of("// both are tuned by hand", "int alpha = 10;", "int beta = 20;"));

        assertThat(diff.marked().stream().map(line -> line.tag() + " " + brackets(line.segments())))
                .containsExactly(
                        "REMOVED int alpha = [1];",
                        "REMOVED int beta = [2];",
                        "ADDED // both are tuned by hand",
                        "ADDED int alpha = [10];",
                        "ADDED int beta = [20];");
    }

    @Test
    void linesThatShareLittleAreNotMarked() {
        LineDiff diff = LineDiff.between(List.of("return data.mean();"), List.of("throw new Failure(cause);"));

        assertThat(diff.marked()).allMatch(line -> line.segments().stream().noneMatch(Segment::changed));
    }

    @Property(tries = 300)
    void theStretchesAreTheLinesAgain(
            @ForAll @StringLength(max = 30) String before, @ForAll @StringLength(max = 30) String after) {
        WordDiff diff = WordDiff.between(before, after);

        assertThat(text(diff.before())).isEqualTo(before);
        assertThat(text(diff.after())).isEqualTo(after);
    }

    private static List<String> marked(String before, String after) {
        WordDiff diff = WordDiff.between(before, after);
        return List.of(brackets(diff.before()), brackets(diff.after()));
    }

    private static String brackets(List<Segment> segments) {
        return segments.stream()
                .map(segment -> segment.changed() ? "[" + segment.text() + "]" : segment.text())
                .collect(Collectors.joining());
    }

    private static String text(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
