package dev.cellar.cli.run;

import dev.cellar.client.CellError;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.magics.text.Humanise;
import dev.cellar.magics.text.SingleLine;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a run is put into words. */
final class RunWords {
    private static final Pattern ANSI = Pattern.compile("\033\\[[0-9;]*[A-Za-z]");

    private RunWords() {}

    static String status(CellStatus status) {
        return switch (status) {
            case OK -> "ok";
            case ERROR -> "error";
            case ABORTED -> "aborted";
            case INTERRUPTED -> "stopped";
            case TIMEOUT -> "timeout";
            case KERNEL_DIED -> "died";
        };
    }

    /** The first line that says something, without what a terminal would take for a command. */
    static String firstLine(String source) {
        return SingleLine.of(source.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip());
    }

    /** The kernel's traceback, or its error, and what there is to say beyond it. */
    static String explanation(CellResult result, boolean colours) {
        Stream<String> error = result.error().stream()
                .flatMap(known -> known.traceback().isEmpty() ? Stream.of(plain(known)) : known.traceback().stream());
        String text = Stream.concat(error, result.note().stream()).collect(Collectors.joining("\n"));
        return colours ? text : ANSI.matcher(text).replaceAll("");
    }

    static String summary(RunOutcome outcome, Duration duration) {
        String cells = Humanise.count(outcome.executed(), "cell") + " in " + Humanise.duration(duration);
        return outcome.failure()
                .map(failure ->
                        "Stopped after " + cells + ": cell " + failure.cell().id() + " ended with "
                                + status(failure.result().status()) + ".")
                .orElseGet(() -> "Ran " + cells + ".");
    }

    private static String plain(CellError error) {
        return error.name() + ": " + error.value();
    }
}
