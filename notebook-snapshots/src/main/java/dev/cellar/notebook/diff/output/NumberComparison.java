package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.ValuePair;
import dev.cellar.notebook.diff.internal.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Tells texts that differ in nothing but their numbers. Stateless. */
final class NumberComparison {

    private NumberComparison() {}

    static Optional<OutputChange> between(String label, String before, String after) {
        List<String> earlier = PlainText.lines(before);
        List<String> later = PlainText.lines(after);
        if (earlier.size() != later.size()) {
            return Optional.empty();
        }
        List<NumberChange.Line> lines = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            if (!earlier.get(i).equals(later.get(i))) {
                Optional<List<ValuePair>> parts = parts(earlier.get(i), later.get(i));
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                lines.add(new NumberChange.Line(i + 1, parts.get()));
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new NumberChange(label, lines));
    }

    /** Empty if the lines differ in more than numbers. */
    private static Optional<List<ValuePair>> parts(String before, String after) {
        List<MatchResult> earlier = numbers(before);
        List<MatchResult> later = numbers(after);
        if (earlier.size() != later.size()) {
            return Optional.empty();
        }
        List<ValuePair> parts = new ArrayList<>();
        int start = 0;
        int laterStart = 0;
        for (int i = 0; i <= earlier.size(); i++) {
            boolean last = i == earlier.size();
            String between = before.substring(
                    start, last ? before.length() : earlier.get(i).start());
            if (!sameWords(
                    between,
                    after.substring(
                            laterStart, last ? after.length() : later.get(i).start()))) {
                return Optional.empty();
            }
            addIfAny(parts, between, between);
            if (!last) {
                addIfAny(parts, earlier.get(i).group(), later.get(i).group());
                start = earlier.get(i).end();
                laterStart = later.get(i).end();
            }
        }
        return Optional.of(parts);
    }

    /** A column of numbers is filled up with blanks. */
    private static boolean sameWords(String before, String after) {
        return before.strip().equals(after.strip());
    }

    private static void addIfAny(List<ValuePair> parts, String before, String after) {
        if (!before.isEmpty() || !after.isEmpty()) {
            parts.add(new ValuePair(before, after));
        }
    }

    private static List<MatchResult> numbers(String line) {
        Matcher numbers = Numbers.NUMBER.matcher(line);
        return numbers.results().toList();
    }
}
