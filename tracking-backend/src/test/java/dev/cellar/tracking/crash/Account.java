package dev.cellar.tracking.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one run must hold, by what its writer said before it was killed. */
final class Account {
    final String run;
    final Set<String> opened = new LinkedHashSet<>();
    final Map<String, Integer> cells = new LinkedHashMap<>();
    final Set<String> seen = new LinkedHashSet<>();
    final Set<Integer> artifacts = new LinkedHashSet<>();
    long steps = -1;
    boolean ending;
    boolean ended;

    private Account(String run) {
        this.run = run;
    }

    /** The runs of a writer, in order. */
    static List<Account> of(List<String> said) {
        List<Account> accounts = new ArrayList<>();
        Account current = null;
        for (String line : said) {
            String[] words = line.split(" ");
            if (words[0].equals("run")) {
                current = new Account(words[1]);
                accounts.add(current);
            } else {
                note(current, words);
            }
        }
        return accounts;
    }

    private static void note(@Nullable Account account, String[] words) {
        if (account == null) {
            throw new IllegalStateException("a writer said " + String.join(" ", words) + " before its first run");
        }
        switch (words[0]) {
            case "open" -> account.opened.add(words[1]);
            case "metric" -> account.steps = Long.parseLong(words[1]);
            case "artifact" -> account.artifacts.add(Integer.valueOf(words[1]));
            case "cell" -> account.cells.put(words[1], Integer.valueOf(words[2]));
            case "seen" -> account.seen.add(words[1]);
            case "ending" -> account.ending = true;
            case "ended" -> account.ended = true;
            default -> throw new IllegalStateException("a writer said " + String.join(" ", words));
        }
    }
}
