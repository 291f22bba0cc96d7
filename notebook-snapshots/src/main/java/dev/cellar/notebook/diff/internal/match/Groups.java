package dev.cellar.notebook.diff.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts matched cells into groups in the order of a reader. */
final class Groups {

    private Groups() {}

    static List<CellGroup> of(Side before, Side after) {
        int[] partners = new int[before.size()];
        Arrays.setAll(
                partners,
                place -> isFirst(before, place, after) ? before.partners(place).get(0) : Moves.NONE);
        Set<Integer> settled = Moves.settled(partners);
        Map<Integer, List<CellGroup>> removedAfter = removed(before, settled);
        List<CellGroup> groups = new ArrayList<>(removedAfter.getOrDefault(Moves.NONE, List.of()));
        for (int place = 0; place < after.size(); place++) {
            List<Integer> origins = after.partners(place);
            if (origins.isEmpty()) {
                groups.add(new CellGroup(List.of(), List.of(place), false));
            } else if (before.partners(origins.get(0)).get(0) == place) {
                List<Integer> all = before.partners(origins.get(0));
                groups.add(new CellGroup(origins, all, !settled.contains(origins.get(0))));
            }
            groups.addAll(removedAfter.getOrDefault(place, List.of()));
        }
        return groups;
    }

    /** Of cells that were merged, only the first counts for what moved. */
    private static boolean isFirst(Side before, int place, Side after) {
        List<Integer> partners = before.partners(place);
        return !partners.isEmpty() && after.partners(partners.get(0)).get(0) == place;
    }

    /** By the place in the later document of the cell that each followed. */
    private static Map<Integer, List<CellGroup>> removed(Side before, Set<Integer> settled) {
        Map<Integer, List<CellGroup>> removed = new HashMap<>();
        int anchor = Moves.NONE;
        for (int place = 0; place < before.size(); place++) {
            List<Integer> partners = before.partners(place);
            if (partners.isEmpty()) {
                removed.computeIfAbsent(anchor, key -> new ArrayList<>())
                        .add(new CellGroup(List.of(place), List.of(), false));
            } else if (settled.contains(place)) {
                anchor = partners.get(partners.size() - 1);
            }
        }
        return removed;
    }
}
