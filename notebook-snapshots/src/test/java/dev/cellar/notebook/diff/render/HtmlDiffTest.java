package dev.cellar.notebook.diff.render;

import static dev.cellar.notebook.diff.Docs.notebook;
import static dev.cellar.notebook.diff.Docs.printed;
import static dev.cellar.notebook.diff.Docs.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.diff.NotebookDiff;
import dev.cellar.notebook.diff.Pictures;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlDiffTest {

    private final Document page = Jsoup.parse(HtmlDiff.page("a → b", EveryKind.diff(), EveryKind.sections()), "");

    @Test
    void theSummaryComesFirstAndEveryCellIsFolded() {
        assertThat(page.select("h1 + p").text()).isEqualTo(DiffWords.summary(EveryKind.diff()));
        assertThat(page.select("details")).hasSize(11).noneMatch(details -> details.hasAttr("open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word   | 0.10     | 0.05     |",
                "text   | beta     | gamma    |",
                "number | 0.812    | 0.845    | +4.1 %",
                "table  | 0.50     | 0.60     | +20.0 %",
                "html   | old      | new      |",
                "json   | 1        | 2        | +100.0 %",
                "error  | x        | y        |",
            })
    void whatChangedIsStruckOutAndInserted(String cell, String before, String after, String relative) {
        Element details = details(cell);

        assertThat(details.select("del.cd-w").eachText()).contains(before);
        assertThat(details.select("ins.cd-w").eachText()).contains(after);
        if (relative != null) {
            assertThat(details.text()).contains(relative);
        }
    }

    @Test
    void picturesStandSideBySideWithWhatDiffers() {
        Element details = details("image");

        assertThat(details.select("figcaption").eachText()).containsExactly("before", "after", "what differs, in red");
        assertThat(details.select("img"))
                .hasSize(3)
                .allMatch(image -> image.attr("src").startsWith("data:image/png;base64,"));
        assertThat(details.text()).contains("100.0 % of 10×10 pixels differ");
    }

    @Test
    void sectionsFollowTheCells() {
        Element section = page.select("details").last();

        assertThat(section.select("summary").text()).isEqualTo("params 3 differences");
        assertThat(section.select("td").eachText()).containsExactly("4 → 5 +25.0 %", "100", "7");
    }

    @Test
    void noScriptNoHandlerAndNoAddressOutsideIsInThePage() {
        Document hostile = Jsoup.parse(HtmlDiff.page(
                "<script>alert(1)</script>",
                NotebookDiff.between(
                        notebook(
                                shown("<b onclick=x>", "text/html", "<p>a</p>"),
                                printed("p", "1", "x"),
                                shown("i", "image/png", "\"onerror=alert(1)")),
                        notebook(
                                shown(
                                        "<b onclick=x>",
                                        "text/html",
                                        "<script>alert(1)</script><img src=http://x onerror=y>"),
                                printed("p", "1", "</pre><script>alert(2)</script>"),
                                shown("i", "image/png", "'><script>alert(3)</script>"))),
                List.of()));

        assertThat(hostile.select("script")).isEmpty();
        assertThat(hostile.select("img, a, iframe, link")).isEmpty();
        assertThat(hostile.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(hostile.text()).contains("<script>alert(2)</script>");
    }

    @Test
    void aPictureThatPromisesTooManyPixelsIsNotPutIntoThePage() {
        String html = HtmlDiff.fragment(
                NotebookDiff.between(
                        notebook(shown("i", "image/png", Pictures.pngHeader(60_000, 60_000))),
                        notebook(shown("i", "image/png", Pictures.encode(Pictures.blank(2, 2), "png")))),
                List.of());

        assertThat(Jsoup.parse(html).select("img")).hasSize(1);
        assertThat(html).contains("not compared by pixels");
    }

    @Test
    void itFollowsTheThemeOfJupyterLabAndOfThePage() {
        assertThat(page.select("style").html()).contains("var(--jp-content-font-color1", "prefers-color-scheme:dark");
    }

    @Test
    void charactersThatTurnTheDirectionOfWritingAreShown() {
        String html = HtmlDiff.fragment(
                NotebookDiff.between(notebook(Cell.code("a", "x")), notebook(Cell.code("a", "x\u202e"))), List.of());

        assertThat(html).doesNotContain("\u202e");
    }

    private Element details(String cell) {
        return page.select("details").stream()
                .filter(details -> details.select("summary").text().contains("[" + cell + "]"))
                .findFirst()
                .orElseThrow();
    }
}
