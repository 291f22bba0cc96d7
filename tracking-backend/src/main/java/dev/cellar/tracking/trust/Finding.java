package dev.cellar.tracking.trust;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One reason not to trust what a notebook shows.
 *
 * @param cell the cell it is about, as people see it: {@code cell 4 [7]}, or {@code [7]} and its first line for one that
 *     is gone
 * @param cellId id of that cell, null if it is not known
 * @param names the values concerned, sorted; empty if it is about none
 * @param others further cells that take part, as people see them
 * @param message what is wrong, one line
 * @param advice what to do, one line
 */
public record Finding(
        FindingKind kind,
        String cell,
        @Nullable String cellId,
        SortedSet<String> names,
        List<String> others,
        String message,
        String advice) {
    public Finding {
        names = new TreeSet<>(names);
        others = List.copyOf(others);
    }
}
