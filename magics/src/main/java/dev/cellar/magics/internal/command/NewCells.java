package dev.cellar.magics.internal.command;

import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a run that another run did not have as they are; lines that only speak to Cellar do not count. */
final class NewCells {
    private static final int SHOWN = 3;

    private NewCells() {}

    /**
     * Names them: {@code cell [5]}, {@code cells [2], [5]}.
     *
     * @param until the attempt that stands for the run: what ran after it, and other attempts, had no part in it; null
     *     for all of the run
     */
    static Optional<String> of(
            TrackingStore store, Run run, List<Attempt> attempts, @Nullable Attempt until, Run base) {
        Set<String> known = new HashSet<>();
        store.executions(base.id()).forEach(execution -> known.add(own(execution)));
        Set<String> others = attempts.stream()
                .filter(attempt -> until != null && attempt.number() != until.number())
                .map(Attempt::executionId)
                .collect(Collectors.toSet());
        List<Execution> fresh = new ArrayList<>();
        for (Execution execution : inEffect(store.executions(run.id()), until)) {
            String code = own(execution);
            if (!code.isEmpty()
                    && execution.executionCount() != null
                    && !known.contains(code)
                    && !others.contains(execution.id())) {
                fresh.add(execution);
            }
        }
        return fresh.isEmpty() ? Optional.empty() : Optional.of(named(fresh));
    }

    /** The last execution of each cell up to the attempt. */
    private static List<Execution> inEffect(List<Execution> executions, @Nullable Attempt until) {
        Map<String, Execution> last = new LinkedHashMap<>();
        for (Execution execution : executions) {
            String cell = execution.cellId() == null ? execution.id() : execution.cellId();
            last.remove(cell);
            last.put(cell, execution);
            if (until != null && execution.id().equals(until.executionId())) {
                break;
            }
        }
        return List.copyOf(last.values());
    }

    private static String named(List<Execution> cells) {
        String numbers = cells.stream()
                .skip(Math.max(0, cells.size() - SHOWN))
                .map(cell -> "[" + cell.executionCount() + "]")
                .collect(Collectors.joining(", "));
        if (cells.size() > SHOWN) {
            return cells.size() + " cells, the last " + numbers;
        }
        return (cells.size() == 1 ? "cell " : "cells ") + numbers;
    }

    private static String own(Execution execution) {
        return execution
                .code()
                .lines()
                .filter(line -> !line.strip().startsWith("%"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
