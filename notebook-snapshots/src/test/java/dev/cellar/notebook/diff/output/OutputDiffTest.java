package dev.cellar.notebook.diff.output;

import static dev.cellar.notebook.diff.Docs.failed;
import static dev.cellar.notebook.diff.Docs.printed;
import static dev.cellar.notebook.diff.Docs.shown;
import static dev.cellar.notebook.diff.Docs.shownJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.diff.ValuePair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputDiffTest {

    @Test
    void textThatDiffersOnlyInNumbersSaysByHowMuch() {
        List<OutputChange> changes = between(
                printed("a", "1", "epoch 3\nauc 0.812 loss 1e-3\n"),
                printed("a", "1", "epoch 3\nauc 0.845 loss 2e-3\n"));

        assertThat(changes)
                .singleElement()
                .asInstanceOf(type(NumberChange.class))
                .satisfies(change -> {
                    assertThat(change.label()).isEqualTo("stdout");
                    assertThat(change.lines()).singleElement().satisfies(line -> {
                        assertThat(line.number()).isEqualTo(2);
                        assertThat(line.parts())
                                .containsExactly(
                                        new ValuePair("auc ", "auc "),
                                        new ValuePair("0.812", "0.845"),
                                        new ValuePair(" loss ", " loss "),
                                        new ValuePair("1e-3", "2e-3"));
                        assertThat(line.parts().get(1).relative().orElseThrow()).isEqualTo(0.0406, within(0.0001));
                    });
                    assertThat(change.largest().orElseThrow()).isEqualTo(1.0, within(1e-9));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 2026-11-24 | on 2026-11-25",
                "at 12:30 | at 12:31",
                "Model@17 | Model@18",
                "version 1.2.3 | version 1.2.4",
                "abc1 | abc2",
            })
    void datesTimesHashesAndVersionsAreNoNumbers(String before, String after) {
        assertThat(between(printed("a", "1", before), printed("a", "1", after)))
                .singleElement()
                .isInstanceOf(TextChange.class);
    }

    @Test
    void otherTextIsComparedByLines() {
        assertThat(between(printed("a", "1", "one\ntwo\n"), printed("a", "1", "one\n2\n")))
                .singleElement()
                .asInstanceOf(type(TextChange.class))
                .satisfies(change -> assertThat(change.lines().lines()).hasSize(3));
    }

    @Test
    void theRichestTypeStandsForAll() {
        List<OutputChange> changes = between(
                shown("a", "text/html", "<p>old</p>", "text/plain", "old"),
                shown("a", "text/html", "<p>new</p>", "text/plain", "new"));

        assertThat(changes)
                .singleElement()
                .asInstanceOf(type(StructureChange.class))
                .satisfies(change ->
                        assertThat(change.parts()).containsExactly(new PathChange("p[1] > text", "old", "new")));
    }

    @Test
    void htmlWrittenInAnotherWayIsNoChange() {
        assertThat(between(
                        shown("a", "text/html", "<p class=\"x\">a</p>"),
                        shown("a", "text/html", "<P class='x'>a</P>\n")))
                .isEmpty();
    }

    @Test
    void htmlIsComparedByElementAndAttribute() {
        List<OutputChange> changes = between(
                shown("a", "text/html", "<div><p class='x'>a</p><b>same</b></div>"),
                shown("a", "text/html", "<div><p class='y'>a</p><b>same</b><i>new</i></div>"));

        assertThat(changes)
                .singleElement()
                .asInstanceOf(type(StructureChange.class))
                .satisfies(change -> assertThat(change.parts())
                        .containsExactly(
                                new PathChange("div[1] > p[1] @class", "x", "y"),
                                new PathChange("div[1] > i[3]", null, "<i>new</i>")));
    }

    @Test
    void svgIsComparedByElementToo() {
        List<OutputChange> changes = between(
                shown("a", "image/svg+xml", "<svg><circle r=\"5\"/></svg>"),
                shown("a", "image/svg+xml", "<svg><circle r=\"7\"/></svg>"));

        assertThat(changes)
                .singleElement()
                .asInstanceOf(type(StructureChange.class))
                .satisfies(change -> {
                    assertThat(change.parts()).containsExactly(new PathChange("svg[1] > circle[1] @r", "5", "7"));
                    assertThat(change.parts().get(0).relative().orElseThrow()).isEqualTo(0.4, within(1e-9));
                });
    }

    @Test
    void jsonIsComparedByPath() {
        List<OutputChange> changes = between(
                shownJson("a", "{\"a\": [1, 2, 3], \"b\": {\"odd key\": true}, \"gone\": null}"),
                shownJson("a", "{\"a\": [1, 2, 5, 6], \"b\": {\"odd key\": false}}"));

        assertThat(changes)
                .singleElement()
                .asInstanceOf(type(StructureChange.class))
                .satisfies(change -> assertThat(change.parts())
                        .containsExactly(
                                new PathChange("$.a[2]", "3", "5"),
                                new PathChange("$.a[3]", null, "6"),
                                new PathChange("$.b[\"odd key\"]", "true", "false"),
                                new PathChange("$.gone", "null", null)));
    }

    @Test
    void ofManyDifferencesTheFirstAreKeptAndTheRestCounted() {
        String before = "[" + "1,".repeat(999) + "1]";

        assertThat(between(shownJson("a", before), shownJson("a", before.replace('1', '2'))))
                .singleElement()
                .asInstanceOf(type(StructureChange.class))
                .satisfies(change ->
                        assertThat(change.parts().size() + change.left()).isEqualTo(1000))
                .satisfies(change -> assertThat(change.parts()).hasSize(200));
    }

    @Test
    void anErrorIsComparedByNameMessageAndTraceback() {
        assertThat(between(
                        failed("a", "IOException", "no file x", "at f", "at main"),
                        failed("a", "IOException", "no file y", "\u001b[31mat g\u001b[0m", "at main")))
                .singleElement()
                .asInstanceOf(type(ErrorChange.class))
                .satisfies(change -> {
                    assertThat(change.name().isChanged()).isFalse();
                    assertThat(change.message()).isEqualTo(new ValuePair("no file x", "no file y"));
                    assertThat(change.traceback().lines())
                            .extracting("text")
                            .containsExactly("at f", "at g", "at main");
                });
    }

    @Test
    void anUnknownTypeIsComparedByTheHashOfItsBytes() {
        assertThat(between(shown("a", "video/mp4", "aGVsbG8="), shown("a", "video/mp4", "aGVsbG8h")))
                .singleElement()
                .asInstanceOf(type(OpaqueChange.class))
                .satisfies(change -> {
                    assertThat(change.before().bytes()).isEqualTo(5);
                    assertThat(change.before().sha256())
                            .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
                    assertThat(change.after().bytes()).isEqualTo(6);
                });
    }

    @Test
    void aTypeThatCameOrWentIsToldWhereNothingElseDiffers() {
        assertThat(between(shown("a", "text/plain", "x", "text/latex", "$x$"), shown("a", "text/plain", "x")))
                .singleElement()
                .asInstanceOf(type(OpaqueChange.class))
                .satisfies(change -> assertThat(change.label()).isEqualTo("text/latex"))
                .satisfies(change -> assertThat(change.after()).isNull());
    }

    @Test
    void anOutputThatAppearsDoesNotDisturbTheOthers() {
        Cell one = shown("a", "text/plain", "table");
        Cell two = one.executed(
                "show()",
                2,
                List.of(
                        printed("b", "1", "a warning\n").outputs().get(0),
                        one.outputs().get(0)));

        assertThat(between(one, two))
                .singleElement()
                .asInstanceOf(type(OutputAdded.class))
                .satisfies(change -> assertThat(change.lines()).containsExactly("a warning"));
        assertThat(between(two, one)).singleElement().isInstanceOf(OutputRemoved.class);
    }

    private static List<OutputChange> between(Cell before, Cell after) {
        return OutputDiff.between(before.outputs(), after.outputs());
    }
}
