package dev.cellar.magics.internal.command;

import dev.cellar.magics.text.Humanise;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names and values on one line: {@code auc 0.912 · loss 0.31}. */
final class KeyValues {
    private static final int SHOWN = 8;

    private KeyValues() {}

    static String ofNumbers(Map<String, Double> numbers) {
        return line(numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Humanise.number(entry.getValue()))));
    }

    /** In the order of their names; an empty value leaves the name alone. */
    static String line(Map<String, String> values) {
        List<String> all = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry ->
                                (Humanise.excerpt(entry.getKey()) + " " + Humanise.excerpt(entry.getValue())).strip())
                        .toList();
        String shown = String.join(" · ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() <= SHOWN ? shown : shown + " · and " + (all.size() - SHOWN) + " more";
    }
}
