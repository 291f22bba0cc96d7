package dev.cellar.kernel.internal.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;

/** Completes Java and the names of magics. Positions are counted in code points, as clients do. */
public final class Completion {
    private final SourceCodeAnalysis analysis;
    private final MagicsRegistry magics;

    public Completion(SourceCodeAnalysis analysis, MagicsRegistry magics) {
        this.analysis = analysis;
        this.magics = magics;
    }

    /** What may stand at the cursor, what fits the expected type first. */
    public ReplacementOptions at(String code, int cursor) {
        int at = Cursor.toUtf16(code, cursor);
        int line = code.lastIndexOf('\n', at - 1) + 1;
        String before = code.substring(line, at);
        if (before.matches("%{1,2}\\w*")) {
            return magics(before, Cursor.toCodePoints(code, line), cursor);
        }
        int start = SnippetStart.find(analysis, code, at);
        int[] anchor = {at - start};
        List<Suggestion> found = analysis.completionSuggestions(code.substring(start, at), at - start, anchor);
        int replaced = start + anchor[0];
        if (found.isEmpty() && start > 0) {
            // Names that the cell itself declares above are not there yet; as one block it sees them.
            String block = "{" + code.substring(0, at);
            found = analysis.completionSuggestions(block, block.length(), anchor);
            replaced = anchor[0] - 1;
        }
        return new ReplacementOptions(
                found.isEmpty() ? List.of() : texts(found),
                Cursor.toCodePoints(code, found.isEmpty() ? at : replaced),
                Cursor.toCodePoints(code, at));
    }

    private static List<String> texts(List<Suggestion> found) {
        Set<String> texts = new LinkedHashSet<>();
        found.stream()
                .sorted(Comparator.comparing((Suggestion each) -> !each.matchesType())
                        .thenComparing(Suggestion::continuation))
                .forEach(each -> texts.add(each.continuation()));
        return new ArrayList<>(texts);
    }

    private ReplacementOptions magics(String typed, int start, int end) {
        String prefix = typed.startsWith("%%") ? "%%" : "%";
        Set<String> names = prefix.equals("%%") ? magics.getCellMagicNames() : magics.getLineMagicNames();
        List<String> matching = names.stream()
                .map(name -> prefix + name)
                .filter(name -> name.startsWith(typed))
                .sorted()
                .toList();
        return new ReplacementOptions(matching, start, end);
    }
}
