package dev.cellar.magics.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.magics.text.Table;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.diff.NotebookDiff;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardTest {
    private static final Card STARTED = Card.titled(Mark.RECORDING, "Recording forecast #2")
            .aside("pharmacy/forecast")
            .aside("lags.ipynb @31")
            .row("Hypothesis", "promo lags help")
            .row("Tags", "")
            .row("Kept", "this computer only")
            .row("Earlier", "6 cells from before start included")
            .build();

    @Test
    void textIsATitleLineWithAlignedRowsBelow() {
        assertThat(TextCard.render(STARTED, 100)).isEqualTo("""
            ● Recording forecast #2   pharmacy/forecast   lags.ipynb @31
              Hypothesis  promo lags help
              Kept        this computer only
              Earlier     6 cells from before start included\
            """);
    }

    @Test
    void htmlSaysTheSameByItsStructureAlone() {
        String bare = HtmlCard.render(STARTED).replaceAll(" style=\"[^\"]*\"", "");

        assertThat(bare)
                .isEqualTo("<div><div><span>●</span> <strong>Recording forecast"
                        + " #2</strong>&emsp;<span>pharmacy/forecast</span>&emsp;<span>lags.ipynb"
                        + " @31</span></div><table><tr><th align=\"left\">Hypothesis</th><td align=\"left\">promo"
                        + " lags help</td></tr><tr><th align=\"left\">Kept</th><td align=\"left\">this computer"
                        + " only</td></tr><tr><th align=\"left\">Earlier</th><td align=\"left\">6 cells from"
                        + " before start included</td></tr></table></div>");
    }

    @Test
    void htmlUsesNoColourForTextThatAThemeCouldHide() {
        assertThat(HtmlCard.render(STARTED)).doesNotContain("background:#", "color:#000", "color:#fff", "<script");
    }

    @ParameterizedTest
    @MethodSource("cardsWithHostileTexts")
    void hostileTextIsShownAsText(Card card) {
        assertThat(HtmlCard.render(card))
                .doesNotContain("<script", "<img", "onerror=\"", "href=\"javascript")
                .contains("&lt;");
        assertThat(TextCard.render(card, 100)).doesNotContain("\u001b");
    }

    static Stream<Card> cardsWithHostileTexts() {
        String hostile = "\"><script>alert('x')</script>\u001b[31m<img src=x onerror=y>";
        return Stream.of(
                Card.titled(Mark.DONE, hostile).build(),
                Card.titled(Mark.DONE, "t").aside(hostile).build(),
                Card.titled(Mark.DONE, "t").row(hostile, "v").build(),
                Card.titled(Mark.DONE, "t").row("l", hostile, hostile).build(),
                Card.titled(Mark.DONE, "t").remark(hostile).build(),
                Card.titled(Mark.DONE, "t").block(new Heading(hostile)).build(),
                Card.titled(Mark.DONE, "t").block(new Preformatted(hostile)).build(),
                Card.titled(Mark.DONE, "t").block(new Markdown(hostile)).build(),
                Card.titled(Mark.DONE, "t")
                        .block(new NotebookDiffBlock(
                                NotebookDiff.between(
                                        Notebook.of(List.of()), Notebook.of(List.of(Cell.code("a", hostile)))),
                                List.of()))
                        .build(),
                Card.titled(Mark.DONE, "t")
                        .table(Table.builder().left(hostile).row(hostile).build())
                        .build());
    }

    @Test
    void namesInAnyScriptComeOutAsTheyAre() {
        Card card = Card.titled(Mark.DONE, "прогноз «лаги» #2")
                .row("仮説", "販促 & 'ラグ'")
                .row("Гипотеза", "лаги <помогают>")
                .build();

        assertThat(TextCard.render(card, 100)).isEqualTo("""
            ✓ прогноз «лаги» #2
              仮説      販促 & 'ラグ'
              Гипотеза  лаги <помогают>\
            """);
        assertThat(HtmlCard.render(card)).contains("прогноз «лаги» #2", "販促 &amp; &#39;ラグ&#39;", "&lt;помогают&gt;");
    }

    @Test
    void markdownIsRenderedInHtmlAndKeptAsTypedInText() {
        Card card = Card.titled(Mark.DONE, "Noted")
                .block(new Markdown("Try **lags**:\n\n- [docs](https://example.org)\n- [x](javascript:alert(1))"))
                .build();

        assertThat(HtmlCard.render(card))
                .contains("<strong>lags</strong>", "<a rel=\"nofollow\" href=\"https://example.org\">docs</a>")
                .doesNotContain("javascript");
        assertThat(TextCard.render(card, 100)).contains("\n  Try **lags**:\n");
    }

    @Test
    void tablesKeepTheirSidesWithoutStyles() {
        Card card = Card.titled(Mark.NONE, "Runs")
                .table(Table.builder().left("Name").right("AUC").row("a", "0.9").build())
                .build();

        assertThat(HtmlCard.render(card).replaceAll(" style=\"[^\"]*\"", ""))
                .contains("<tr><td align=\"left\">a</td><td align=\"right\">0.9</td></tr>");
        assertThat(TextCard.render(card, 100)).isEqualTo("""
            Runs
              Name  AUC
              a     0.9\
            """);
    }
}
