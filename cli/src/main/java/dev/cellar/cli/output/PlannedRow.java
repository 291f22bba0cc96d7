package dev.cellar.cli.output;

import dev.cellar.tracking.trust.Planned;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An execution to repeat, as {@code --json} shows it. */
public record PlannedRow(
        String cell, @Nullable String cellId, @Nullable Integer executionCount, String state, String code) {
    public static PlannedRow of(Planned planned) {
        return new PlannedRow(
                planned.cell(),
                planned.step().cell(),
                planned.step().execution().executionCount(),
                planned.state().name().toLowerCase(Locale.ROOT),
                planned.step().execution().code());
    }
}
