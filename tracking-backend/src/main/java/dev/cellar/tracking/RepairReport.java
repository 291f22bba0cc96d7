package dev.cellar.tracking;

import java.util.List;

/**
 * What a repair did and what it could not do, a line each.
 *
 * @param done in the order it was done
 * @param left problems that are still there, with what to do
 */
public record RepairReport(List<String> done, List<String> left) {
    public RepairReport {
        done = List.copyOf(done);
        left = List.copyOf(left);
    }
}
