package dev.cellar.magics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final Table RUNS = Table.builder()
            .left("Name")
            .right("AUC")
            .left("Hypothesis")
            .row("прогноз", "0.912", "Лаги промо помогают")
            .row("予測モデル", "0.9", "販促ラグは効く")
            .row("👩‍🔬 café", "1", "")
            .build();

    @Test
    void columnsLineUpInAnyScript() {
        assertThat(TextTable.render(RUNS, 80))
                .containsExactly(
                        "Name          AUC  Hypothesis",
                        "прогноз     0.912  Лаги промо помогают",
                        "予測モデル    0.9  販促ラグは効く",
                        "👩‍🔬 café         1");
    }

    @Test
    void theWidestColumnIsCutToFitTheTerminal() {
        List<String> lines = TextTable.render(RUNS, 30);

        assertThat(lines)
                .containsExactly(
                        "Name          AUC  Hypothesis",
                        "прогноз     0.912  Лаги промо…",
                        "予測モデル    0.9  販促ラグは…",
                        "👩‍🔬 café         1");
        assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= 30);
    }

    @Test
    void aTerminalTooNarrowForAnyTableStillShowsTheBeginningOfEachCell() {
        assertThat(TextTable.render(RUNS, 1)).hasSize(4).allMatch(line -> DisplayWidth.of(line) <= 16);
    }

    @Test
    void lineBreaksAndControlCharactersStayInTheirCell() {
        Table table = Table.builder()
                .left("Title")
                .row("a\r\nb\tc\u001b[31m\u202Ered")
                .build();

        assertThat(TextTable.render(table, 80)).containsExactly("Title", "a↵b c[31mred");
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder().left("One").row("1", "2").build())
                .withMessageContaining("2 cells in a table of 1");
    }
}
