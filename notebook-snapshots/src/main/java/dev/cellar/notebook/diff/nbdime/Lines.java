package dev.cellar.notebook.diff.nbdime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cellar.notebook.diff.internal.Pair;
import dev.cellar.notebook.diff.internal.Sequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Patches of texts by lines, which nbdime shows side by side. Stateless. */
final class Lines {

    private static final Set<String> TEXTS = Set.of("source", "text", "image/svg+xml", "application/javascript");

    /** A line with its end. */
    private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+");

    /** Ends a line for Python but not for nbdime's page, or makes the page lose a character. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u000b\f\u001c-\u001e\u0085\u2028\u2029]");

    private Lines() {}

    /** Whether the value of this key is patched by lines; any other text is replaced as a whole. */
    static boolean isPatched(String key, JsonNode before, JsonNode after) {
        return before.isTextual()
                && after.isTextual()
                && (TEXTS.contains(key) || key.startsWith("text/"))
                && !AMBIGUOUS.matcher(before.textValue()).find();
    }

    static ArrayNode between(String before, String after) {
        List<String> earlier = split(before);
        List<String> later = split(after);
        ListOperations operations = new ListOperations();
        List<TextNode> added = new ArrayList<>();
        int place = 0;
        int removed = 0;
        for (Pair pair : Sequences.align(earlier, later)) {
            if (pair.isBoth()) {
                operations.replaced(place, removed, added);
                place = pair.before() + 1;
                removed = 0;
                added.clear();
            } else if (pair.isRemoved()) {
                removed++;
            } else {
                added.add(TextNode.valueOf(later.get(pair.after())));
            }
        }
        operations.replaced(place, removed, added);
        return operations.list();
    }

    private static List<String> split(String text) {
        return LINE.matcher(text).results().map(MatchResult::group).toList();
    }
}
