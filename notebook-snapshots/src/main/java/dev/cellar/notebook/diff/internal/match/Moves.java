package dev.cellar.notebook.diff.internal.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Tells which cells moved: all but the most that kept their order. */
final class Moves {

    /** No place. */
    static final int NONE = -1;

    private Moves() {}

    /**
     * The cells that did not move, as places in the earlier document: a longest rising run of their partners' places.
     *
     * @param partners for each cell its place in the later document, or {@link #NONE}
     */
    static Set<Integer> settled(int[] partners) {
        int[] lastOfLength = new int[partners.length];
        int[] previous = new int[partners.length];
        int longest = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != NONE) {
                int length = shorterRuns(lastOfLength, longest, partners, partners[i]);
                previous[i] = length == 0 ? NONE : lastOfLength[length - 1];
                lastOfLength[length] = i;
                longest = Math.max(longest, length + 1);
            }
        }
        Set<Integer> settled = new HashSet<>();
        for (int i = longest == 0 ? NONE : lastOfLength[longest - 1]; i != NONE; i = previous[i]) {
            settled.add(i);
        }
        return settled;
    }

    private static int shorterRuns(int[] lastOfLength, int longest, int[] partners, int place) {
        int[] ends =
                Arrays.stream(lastOfLength, 0, longest).map(i -> partners[i]).toArray();
        int found = Arrays.binarySearch(ends, place);
        return found < 0 ? -found - 1 : found;
    }
}
