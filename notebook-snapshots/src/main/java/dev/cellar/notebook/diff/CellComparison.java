package dev.cellar.notebook.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.diff.CellChange.Placed;
import dev.cellar.notebook.diff.output.OutputChange;
import dev.cellar.notebook.diff.output.OutputDiff;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what happened to cells that are known to be one another. Stateless. */
final class CellComparison {

    private CellComparison() {}

    static CellChange of(List<Placed> before, List<Placed> after, boolean moved) {
        LineDiff source = LineDiff.between(lines(before), lines(after));
        boolean both = !before.isEmpty() && !after.isEmpty();
        List<OutputChange> outputs = OutputDiff.between(outputs(before), outputs(after));
        return new CellChange(
                both ? kinds(before, after, outputs, moved) : oneSided(before), before, after, source, outputs);
    }

    private static Set<ChangeKind> oneSided(List<Placed> before) {
        return EnumSet.of(before.isEmpty() ? ChangeKind.ADDED : ChangeKind.REMOVED);
    }

    private static Set<ChangeKind> kinds(
            List<Placed> before, List<Placed> after, List<OutputChange> outputs, boolean moved) {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        Cell earlier = before.get(0).cell();
        Cell later = after.get(0).cell();
        boolean single = before.size() == 1 && after.size() == 1;
        addIf(kinds, after.size() > 1, ChangeKind.SPLIT);
        addIf(kinds, before.size() > 1, ChangeKind.MERGED);
        boolean sameSource = single
                ? earlier.source().equals(later.source())
                : written(before).equals(written(after));
        addIf(kinds, !sameSource || !earlier.type().equals(later.type()), ChangeKind.EDITED);
        addIf(kinds, !outputs.isEmpty(), ChangeKind.OUTPUT_CHANGED);
        addIf(kinds, moved, ChangeKind.MOVED);
        boolean named = !earlier.syntheticId() && !later.syntheticId();
        addIf(kinds, single && named && !earlier.id().equals(later.id()), ChangeKind.RENAMED);
        addIf(kinds, kinds.isEmpty(), ChangeKind.SAME);
        return kinds;
    }

    private static void addIf(Set<ChangeKind> kinds, boolean condition, ChangeKind kind) {
        if (condition) {
            kinds.add(kind);
        }
    }

    private static List<String> lines(List<Placed> cells) {
        return cells.stream()
                .map(placed -> placed.cell().source())
                .filter(source -> !source.isEmpty())
                .flatMap(source -> Stream.of(source.split("\n", -1)))
                .toList();
    }

    /** Where a cell was split, lines between the pieces may have gone that held nothing. */
    private static String written(List<Placed> cells) {
        return lines(cells).stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static List<ObjectNode> outputs(List<Placed> cells) {
        return cells.stream()
                .flatMap(placed -> placed.cell().outputs().stream())
                .toList();
    }
}
