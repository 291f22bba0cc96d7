package dev.cellar.tracking.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Finds the secrets in a text: known forms, telling names, and values that are known to be secret. Immutable. */
final class SecretScanner {
    /** A value this short stands in too many places by chance. */
    private static final int SHORTEST_VALUE = 6;

    private final Assignments assignments;
    private final TellingNames names;
    private final Map<String, String> values;

    /**
     * A scanner for one process.
     *
     * @param names of {@code CELLAR_REDACT}
     * @param environment variables of the process, whose secret values are secrets wherever they are printed
     */
    SecretScanner(List<String> names, Map<String, String> environment) {
        this.names = new TellingNames(names);
        this.assignments = new Assignments(this.names);
        this.values = new HashMap<>();
        environment.forEach((name, value) -> {
            // PWD is a folder, whatever its name says.
            boolean path = value.startsWith("/") || value.contains("\\");
            if (value.length() >= SHORTEST_VALUE && !path && this.names.hides(name, value)) {
                values.put(value, "environment");
            }
        });
    }

    TellingNames names() {
        return names;
    }

    /**
     * All secrets, in order and apart; of those that overlap, the one that begins first.
     *
     * @param code whether the text is Java source
     */
    List<Secret> find(String text, boolean code) {
        List<Secret> found = asItStands(text, code);
        if (text.contains("\\u")) {
            Unescaped decoded = Unescaped.of(text);
            for (Secret secret : asItStands(decoded.text(), code)) {
                found.add(decoded.original(secret));
            }
        }
        if (text.contains(Mark.START)) {
            Matcher marks = Mark.PATTERN.matcher(text);
            while (marks.find()) {
                Secret mark = new Secret("mark", marks.start(), marks.end());
                found.removeIf(mark::overlaps);
            }
        }
        return apart(found);
    }

    private List<Secret> asItStands(String text, boolean code) {
        List<Secret> found = new ArrayList<>(TokenFormats.find(text));
        found.addAll(assignments.find(text, code));
        values.forEach((value, kind) -> {
            for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
                found.add(new Secret(kind, at, at + value.length()));
            }
        });
        return found;
    }

    private static List<Secret> apart(List<Secret> found) {
        found.sort(Comparator.comparingInt(Secret::start)
                .thenComparing(Comparator.comparingInt(Secret::end).reversed()));
        List<Secret> apart = new ArrayList<>();
        for (Secret secret : found) {
            Secret last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || !last.overlaps(secret)) {
                apart.add(secret);
            } else if (secret.end() > last.end()) {
                apart.set(apart.size() - 1, new Secret(last.kind(), last.start(), secret.end()));
            }
        }
        return apart;
    }
}
