package dev.cellar.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.history.HistoryEntry;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;
import org.jspecify.annotations.Nullable;

/**
 * What was executed since the kernel started. Only this session is known: earlier ones answer with nothing. Thread-safe.
 */
final class History implements HistoryManager {
    private static final int SESSION = 1;

    private final List<HistoryEntry> entries = new ArrayList<>();

    synchronized void add(boolean counted, int count, String code, @Nullable DisplayData result) {
        if (counted) {
            Object text = result == null ? null : result.getData(MIMEType.TEXT_PLAIN);
            entries.add(new HistoryEntry(SESSION, count, code, text == null ? null : text.toString()));
        }
    }

    /** The session is absolute, or counted back from the current one, which is 0. */
    @Override
    public synchronized List<HistoryEntry> lookupRange(int session, int start, int stop, Set<ResultFlag> flags) {
        if (session != 0 && session != SESSION) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.getCellNumber() >= start && (stop <= 0 || entry.getCellNumber() < stop))
                .map(entry -> shown(entry, flags))
                .toList();
    }

    @Override
    public synchronized List<HistoryEntry> lookupTail(int length, Set<ResultFlag> flags) {
        return last(entries, length).stream().map(entry -> shown(entry, flags)).toList();
    }

    /** The pattern is a glob: {@code *} stands for any text, {@code ?} for one character. */
    @Override
    public synchronized List<HistoryEntry> search(String pattern, int length, Set<ResultFlag> flags) {
        Pattern glob = glob(pattern);
        List<HistoryEntry> found = new ArrayList<>(entries.stream()
                .filter(entry -> glob.matcher(entry.getInput()).matches())
                .toList());
        if (flags.contains(ResultFlag.UNIQUE)) {
            Map<String, HistoryEntry> latest = new LinkedHashMap<>();
            Collections.reverse(found);
            found.forEach(entry -> latest.putIfAbsent(entry.getInput(), entry));
            found = new ArrayList<>(latest.values());
            Collections.reverse(found);
        }
        return last(found, length).stream().map(entry -> shown(entry, flags)).toList();
    }

    private static HistoryEntry shown(HistoryEntry entry, Set<ResultFlag> flags) {
        return flags.contains(ResultFlag.INCLUDE_OUTPUT)
                ? entry
                : new HistoryEntry(entry.getSession(), entry.getCellNumber(), entry.getInput(), null);
    }

    /** The last entries; all of them when no number is given, which reads as 0. */
    private static List<HistoryEntry> last(List<HistoryEntry> all, int length) {
        return length <= 0 || length >= all.size() ? all : all.subList(all.size() - length, all.size());
    }

    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
