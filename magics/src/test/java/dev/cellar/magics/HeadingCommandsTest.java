package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.magics.testing.Desk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that the recorder takes off a cell, when they come to be run as the magics they look like. */
class HeadingCommandsTest extends AtDesk {
    @Override
    protected Desk sitDown() {
        return Desk.at(folder);
    }

    @Test
    void withOnePercentSignTheySayWhereTheyBelong() {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("private"))
                .withMessage("Write %%track private as the first line of the cell, with two percent signs");
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("figure", "loss", "curve"))
                .withMessageContaining("%%track figure NAME");
    }

    @Test
    void aNameThatIsMissingIsAskedFor() {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.magics().cell(List.of("attempt"), "fit()"))
                .withMessage("%%track attempt needs a name: %%track attempt deeper");
    }

    @Test
    void whereNobodyTookThemOffTheySayThatTheCellDidNotRun() {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.magics().cell(List.of("private"), "1"))
                .withMessageStartingWith(
                        "The cell did not run, for Cellar came too late to take %%track private off it")
                .withMessageMatching("[^\n]+");
    }

    @Test
    void helpTellsWhatTheyAreFor() {
        assertThat(desk.track("help", "private")).contains("keeps its outputs and variables out");
    }
}
