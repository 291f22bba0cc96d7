package dev.cellar.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cellar.cli.run.RunListener.Position;
import dev.cellar.client.CellError;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Cell cell = Cell.code("a", "\n  var model = \ttrain(data);\nmore");

    @Test
    void writesOneLineForEachCellWhereNobodyWatches() {
        try (ProgressBar bar = ProgressBar.plain(out)) {
            bar.cellStarted(new Position(1, 10), cell);
            bar.cellFinished(new Position(1, 10), cell, result(CellStatus.OK, 2_140), false);
            bar.cellFinished(new Position(10, 10), cell, result(CellStatus.ERROR, 5), true);
            bar.finished(new RunOutcome(Notebook.of(List.of()), 2, Optional.empty()), Duration.ofSeconds(3));
        }

        assertThat(written()).isEqualTo("""
                        [=         ]  1/10  ok           2.1 s  var model =  train(data);
                        [==========] 10/10  allowed       5 ms  var model =  train(data);
                        Ran 2 cells in 3.0 s.
                        """);
    }

    @Test
    void saysWhyACellFailedWithoutColoursWhereNobodyWatches() {
        CellResult failed = result(CellStatus.ERROR, 5);
        try (ProgressBar bar = ProgressBar.plain(out)) {
            bar.cellFinished(new Position(1, 1), cell, failed, false);
            RunOutcome.Failure failure = new RunOutcome.Failure(cell, failed);
            bar.finished(new RunOutcome(Notebook.of(List.of()), 1, Optional.of(failure)), Duration.ofMillis(7));
        }

        assertThat(written())
                .contains("\njava.lang.Error: bad\n  at cell\na note\n")
                .doesNotContain("\033")
                .endsWith("Stopped after 1 cell in 7 ms: cell a ended with error.\n");
    }

    @Test
    void drawsTheRunningCellOverItselfOnATerminal() {
        try (ProgressBar bar = ProgressBar.live(out, 40)) {
            bar.cellStarted(new Position(1, 2), cell);
            bar.cellFinished(new Position(1, 2), cell, result(CellStatus.OK, 1), false);
        }

        String[] drawn = written().split("\r\033\\[2K");
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(3);
        assertThat(drawn[1])
                .startsWith("[          ] 1/2 ")
                .doesNotContain("\n")
                .hasSizeLessThan(40);
        assertThat(drawn[drawn.length - 1]).startsWith("[=====     ] 1/2  ok ").endsWith("…\n");
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static CellResult result(CellStatus status, long millis) {
        Optional<CellError> error = status == CellStatus.ERROR
                ? Optional.of(new CellError(
                        "java.lang.Error", "bad", List.of("\033[31mjava.lang.Error: bad\033[0m", "  at cell")))
                : Optional.empty();
        return new CellResult(
                status,
                OptionalInt.of(1),
                List.of(),
                error,
                error.map(known -> "a note"),
                Instant.EPOCH,
                Duration.ofMillis(millis),
                JsonNodeFactory.instance.objectNode());
    }
}
