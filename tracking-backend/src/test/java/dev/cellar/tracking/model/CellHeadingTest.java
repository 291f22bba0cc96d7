package dev.cellar.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellHeadingTest {
    @Test
    void aHeadingIsReplacedByAnEmptyLine() {
        CellHeading heading = CellHeading.of("%%track private\nint a = 1;\na");

        assertThat(heading.isPrivate()).isTrue();
        assertThat(heading.body()).isEqualTo("\nint a = 1;\na");
    }

    @Test
    void severalHeadingsMayStandOneBelowTheOther() {
        CellHeading heading = CellHeading.of("%%track attempt deeper\r\n%%track  figure \"loss curve\" \nfit();");

        assertThat(heading.attempt()).contains("deeper");
        assertThat(heading.figure()).contains("loss curve");
        assertThat(heading.isPrivate()).isFalse();
        assertThat(heading.body()).isEqualTo("\n\nfit();");
    }

    @Test
    void aNameNeedsNoQuotesAndMayBeInAnyScript() {
        assertThat(CellHeading.of("%%track figure 誤差 кривая\n1").figure()).contains("誤差 кривая");
    }

    @Test
    void anotherCellMagicBelowComesFirstInWhatRuns() {
        assertThat(CellHeading.of("%%track private\n%%time\nslow();").body()).isEqualTo("%%time\nslow();");
    }

    @Test
    void aHeadingAloneRunsNothing() {
        assertThat(CellHeading.of("%%track private").body()).isBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 1",
                "%%track note\nprivate",
                "%%track private please\n1",
                "%%track figure\n1",
                "%track private\n1",
                " %%track private\n1",
                "int a;\n%%track private\n1"
            })
    void whatIsNotQuiteAHeadingIsTheCellsOwn(String source) {
        CellHeading heading = CellHeading.of(source);

        assertThat(heading.isPresent()).isFalse();
        assertThat(heading.body()).isEqualTo(source);
    }
}
