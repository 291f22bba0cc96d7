package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.magics.testing.AtDesk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest extends AtDesk {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strat|%track has no command \"strat\"; did you mean start?",
                "xyzzy|%track has no command \"xyzzy\"; %track help lists the commands",
                "help histroy|%track has no command \"histroy\"; did you mean history?",
                "@12|%track has no command \"@12\"; %track help lists the commands",
                "start --hypotesis x|%track start has no option --hypotesis; did you mean --hypothesis?",
                "start my forecast|%track start has no use for \"forecast\": a text with spaces goes in quotes; "
                        + "%track help start shows how it is used",
                "restore|%track restore needs @V; %track help restore shows how it is used",
                "history --limit many|%track history: Invalid value for option '--limit': 'many' is not an int; "
                        + "%track help history shows how it is used",
                "history --limit 0|%track history --limit takes a number from 1 on, not 0",
                "history|It is not known which notebook runs here: %track start --notebook FILE names it",
                "param lr=1|Nothing is being recorded: %track start begins a run",
                "note x|Nothing is being recorded: %track start begins a run",
                "start --project=//|\"//\" is no project: write a path such as pharmacy/forecast",
                "start --tag==x|\"=x\" is no tag: write baseline or stage=dev"
            })
    void badInputGetsOneLine(String typed, String line) {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track(typed.split(" ")))
                .withMessage(line);
        assertThat(desk.kernel().shown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "param lr = 0.1|\"=\" is not NAME=VALUE: write it without spaces, such as lr=0.05",
                "param =3|\"=3\" is not NAME=VALUE: write it without spaces, such as lr=0.05",
                "metric auc=0,9|auc=0,9: \"0,9\" is not a number; write it with a point, such as 0.912",
                "tag =x|\"=x\" is no tag: write baseline or stage=dev",
                "note|%track note needs a text: %track note promo lags help"
            })
    void badInputWhileARunIsOnLogsNothing(String typed, String line) {
        desk.track("start", "forecast");

        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track(typed.split(" ")))
                .withMessage(line);
        String id = desk.session().current().orElseThrow().id();
        assertThat(desk.store().params(id)).isEmpty();
        assertThat(desk.store().metrics(id)).isEmpty();
    }

    @Test
    void aTypingErrorInTheSecondMetricKeepsTheFirstFromBeingLogged() {
        desk.track("start", "forecast");

        assertThatExceptionOfType(MagicException.class).isThrownBy(() -> desk.track("metric", "auc=0.9", "loss=x"));

        assertThat(desk.store().metrics(desk.session().current().orElseThrow().id()))
                .isEmpty();
    }

    @Test
    void onlyNotesTakeTheRestOfTheCell() {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.magics().cell(List.of("start"), "body"))
                .withMessage("%%track is for \"%%track note\" with the note below it; for %track start write one %");
    }

    @Test
    void helpListsEveryCommandWithWhatItDoes() {
        String help = desk.track("help");

        assertThat(help)
                .startsWith("%track   records what this notebook runs")
                .contains(
                        "\n  start [NAME] ", "\n  stop ", "\n  status ", "\n  note [TEXT…] ", "\n  tag NAME[=VALUE]… ")
                .contains("\n  param NAME[=VALUE]… ", "\n  metric NAME[=VALUE]… ", "\n  history ", "\n  show [@V|RUN] ")
                .contains("\n  diff [A] [B] ", "\n  restore @V ", "\n  help [COMMAND] ")
                .contains("as %%track note, the Markdown below it.");
        assertThat(help.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void helpOfACommandShowsItsOptions() {
        String help = desk.track("help", "start");

        assertThat(help).contains("\n  %track start [OPTIONS] [NAME]\n").contains("What is being tried, in quotes.");
        assertThat(help.lines()).allMatch(line -> line.length() <= 100);
        assertThat(desk.track("start", "--help")).isEqualTo(help);
        assertThat(desk.session().current()).isEmpty();
    }
}
