package dev.cellar.recorder.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.recorder.hook.LineCompleter.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCellTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void asksWithTheLineThatTheCursorIsInAndAnswersForTheCell() {
        assertThat(complete("int a = 1;\n%track st|\nint b;")).contains(new Answer(18, 20, List.of("start")));
        assertThat(asked).containsExactly("%track st@9");
    }

    @Test
    void countsCodePointsOnTheWire() {
        assertThat(complete("// 😀😀\n%track note 😀 st|")).contains(new Answer(20, 22, List.of("start")));
        assertThat(asked).containsExactly("%track note 😀 st@17");
    }

    @Test
    void theFirstLineOfACellMagicIsOursTheRestIsNot() {
        assertThat(complete("%%track fi|gure\ncode")).isPresent();
        assertThat(complete("%%track figure a\nco|de")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"|", "int a|", "%tra|", "%track|", "%tracker s|", "|%track st", "%time st|", "a %track st|"})
    void leavesEverythingElseToTheKernel(String typed) {
        assertThat(complete(typed)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aCursorThatIsOutOfRangeIsTakenForTheEnd() {
        assertThat(TypedCell.of("%track st", 99).complete(this::answer)).isPresent();
        assertThat(TypedCell.of("%track st", -1).complete(this::answer)).isEmpty();
    }

    private Optional<Answer> complete(String typed) {
        int bar = typed.indexOf('|');
        String code = typed.replace("|", "");
        return TypedCell.of(code, code.codePointCount(0, bar)).complete(this::answer);
    }

    private Optional<Answer> answer(String line, int cursor) {
        asked.add(line + "@" + cursor);
        return Optional.of(new Answer(cursor - 2, cursor, List.of("start")));
    }
}
