package dev.cellar.notebook.diff.internal;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Two lists laid side by side. Stateless. */
public final class Sequences {

    /** With more items than this between what both begin and end with, all of one are said to replace the other's. */
    public static final int MOST_ITEMS = 20_000;

    private Sequences() {}

    /** Equal items in order; of a replaced stretch the removed ones come first, then the added ones. */
    public static <T> List<Pair> align(List<T> before, List<T> after) {
        int start = commonStart(before, after);
        int end = commonEnd(before, after, start);
        Collector pairs = new Collector();
        pairs.equal(start);
        List<T> middleBefore = before.subList(start, before.size() - end);
        List<T> middleAfter = after.subList(start, after.size() - end);
        if (middleBefore.size() + middleAfter.size() > MOST_ITEMS) {
            pairs.removed(middleBefore.size());
            pairs.added(middleAfter.size());
        } else if (!middleBefore.isEmpty() || !middleAfter.isEmpty()) {
            for (AbstractDelta<T> delta : DiffUtils.diff(
                            middleBefore, middleAfter, new MyersDiffWithLinearSpace<>(), null, true)
                    .getDeltas()) {
                if (delta.getType() == DeltaType.EQUAL) {
                    pairs.equal(delta.getSource().size());
                } else {
                    pairs.removed(delta.getSource().size());
                    pairs.added(delta.getTarget().size());
                }
            }
        }
        pairs.equal(end);
        return pairs.list();
    }

    /** As {@link #align}, and within each replaced stretch those pairs, in order, that may be one another. */
    public static <T> List<Pair> match(List<T> before, List<T> after, BiPredicate<T, T> like) {
        List<Pair> matched = new ArrayList<>();
        List<Integer> removed = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        for (Pair pair : align(before, after)) {
            if (pair.isBoth()) {
                pairUp(matched, removed, added, before, after, like);
                matched.add(pair);
            } else if (pair.isRemoved()) {
                removed.add(pair.before());
            } else {
                added.add(pair.after());
            }
        }
        pairUp(matched, removed, added, before, after, like);
        return matched;
    }

    private static <T> void pairUp(
            List<Pair> matched,
            List<Integer> removed,
            List<Integer> added,
            List<T> before,
            List<T> after,
            BiPredicate<T, T> like) {
        int next = 0;
        for (int i : removed) {
            int j = next;
            while (j < added.size() && !like.test(before.get(i), after.get(added.get(j)))) {
                j++;
            }
            if (j == added.size()) {
                matched.add(new Pair(i, Pair.NONE));
            } else {
                added.subList(next, j).forEach(place -> matched.add(new Pair(Pair.NONE, place)));
                matched.add(new Pair(i, added.get(j)));
                next = j + 1;
            }
        }
        added.subList(next, added.size()).forEach(place -> matched.add(new Pair(Pair.NONE, place)));
        removed.clear();
        added.clear();
    }

    /** How many items both lists begin with. */
    public static int commonStart(List<?> before, List<?> after) {
        int most = Math.min(before.size(), after.size());
        int common = 0;
        while (common < most && before.get(common).equals(after.get(common))) {
            common++;
        }
        return common;
    }

    private static int commonEnd(List<?> before, List<?> after, int start) {
        int most = Math.min(before.size(), after.size()) - start;
        int common = 0;
        while (common < most && before.get(before.size() - 1 - common).equals(after.get(after.size() - 1 - common))) {
            common++;
        }
        return common;
    }

    /** The algorithm tells of what is removed and added in either order, and one after the other. */
    private static final class Collector {
        private final List<Pair> pairs = new ArrayList<>();
        private final List<Pair> added = new ArrayList<>();
        private int before;
        private int after;

        void equal(int count) {
            pairs.addAll(added);
            added.clear();
            for (int i = 0; i < count; i++) {
                pairs.add(new Pair(before++, after++));
            }
        }

        void removed(int count) {
            for (int i = 0; i < count; i++) {
                pairs.add(new Pair(before++, Pair.NONE));
            }
        }

        void added(int count) {
            for (int i = 0; i < count; i++) {
                added.add(new Pair(Pair.NONE, after++));
            }
        }

        List<Pair> list() {
            pairs.addAll(added);
            return pairs;
        }
    }
}
