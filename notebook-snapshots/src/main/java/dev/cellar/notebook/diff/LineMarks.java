package dev.cellar.notebook.diff;

import dev.cellar.notebook.diff.internal.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds which removed line became which added one, and marks what differs in them. */
final class LineMarks {

    /** Lines that share less are two lines rather than one that was changed. */
    private static final double LEAST_LIKENESS = 0.4;

    /** In larger stretches lines are paired in order. */
    private static final int MOST_COMPARED = 900;

    private LineMarks() {}

    static List<MarkedLine> of(List<LineDiff.Line> lines) {
        List<MarkedLine> marked = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int added = endOf(lines, i, LineDiff.Tag.REMOVED);
            int end = endOf(lines, added, LineDiff.Tag.ADDED);
            if (end == i) {
                marked.add(MarkedLine.plain(lines.get(i++)));
            } else {
                marked.addAll(stretch(lines.subList(i, added), lines.subList(added, end)));
                i = end;
            }
        }
        return marked;
    }

    private static int endOf(List<LineDiff.Line> lines, int start, LineDiff.Tag tag) {
        int end = start;
        while (end < lines.size() && lines.get(end).tag() == tag) {
            end++;
        }
        return end;
    }

    private static List<MarkedLine> stretch(List<LineDiff.Line> removed, List<LineDiff.Line> added) {
        List<MarkedLine> before =
                new ArrayList<>(removed.stream().map(MarkedLine::plain).toList());
        List<MarkedLine> after =
                new ArrayList<>(added.stream().map(MarkedLine::plain).toList());
        for (Pair pair : pairs(removed, added)) {
            WordDiff words = WordDiff.between(
                    removed.get(pair.before()).text(), added.get(pair.after()).text());
            if (words.likeness() >= LEAST_LIKENESS) {
                before.set(pair.before(), new MarkedLine(LineDiff.Tag.REMOVED, words.before()));
                after.set(pair.after(), new MarkedLine(LineDiff.Tag.ADDED, words.after()));
            }
        }
        before.addAll(after);
        return before;
    }

    private static List<Pair> pairs(List<LineDiff.Line> removed, List<LineDiff.Line> added) {
        boolean few = removed.size() * (long) added.size() <= MOST_COMPARED;
        return few
                ? new Best(removed, added).pairs()
                : IntStream.range(0, Math.min(removed.size(), added.size()))
                        .mapToObj(i -> new Pair(i, i))
                        .toList();
    }

    /** The pairs, none crossing another, that have most in common altogether. */
    private static final class Best {
        private final double[][] likeness;
        private final double[][] totals;

        Best(List<LineDiff.Line> removed, List<LineDiff.Line> added) {
            likeness = new double[removed.size()][added.size()];
            totals = new double[removed.size() + 1][added.size() + 1];
            for (int i = removed.size() - 1; i >= 0; i--) {
                for (int j = added.size() - 1; j >= 0; j--) {
                    double like = WordDiff.between(
                                    removed.get(i).text(), added.get(j).text())
                            .likeness();
                    likeness[i][j] = like >= LEAST_LIKENESS ? like : 0;
                    totals[i][j] = Math.max(
                            likeness[i][j] + totals[i + 1][j + 1], Math.max(totals[i + 1][j], totals[i][j + 1]));
                }
            }
        }

        List<Pair> pairs() {
            List<Pair> pairs = new ArrayList<>();
            int i = 0;
            int j = 0;
            while (i < likeness.length && j < likeness[i].length) {
                if (likeness[i][j] > 0 && likeness[i][j] + totals[i + 1][j + 1] >= totals[i][j]) {
                    pairs.add(new Pair(i++, j++));
                } else if (totals[i + 1][j] >= totals[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            return pairs;
        }
    }
}
