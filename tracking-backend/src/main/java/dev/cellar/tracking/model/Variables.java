package dev.cellar.tracking.model;

import java.util.List;

/**
 * All variables seen after a cell, within a budget of time and size.
 *
 * @param seen by name
 * @param leftOut names that the budget left no room for
 */
public record Variables(List<Variable> seen, List<String> leftOut) {
    public static final Variables NONE = new Variables(List.of(), List.of());

    public Variables {
        seen = List.copyOf(seen);
        leftOut = List.copyOf(leftOut);
    }
}
