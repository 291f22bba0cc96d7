package dev.cellar.tracking.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs, and in which order. Immutable; {@link #toString} gives a text that means the same.
 *
 * <pre>{@code
 * RunFilter.parse("metrics.auc > 0.9 and tags.stage in ('a', 'b') and project under 'pharmacy'"
 *         + " order by metrics.auc desc, started")
 * }</pre>
 *
 * <p>The grammar; words in capitals or not, an odd name in backticks or quotes, a quote within quotes doubled:
 *
 * <pre>
 * filter     = [ or ] [ "order by" field [ "asc" | "desc" ] { "," field [ "asc" | "desc" ] } ]
 * or         = and { "or" and }
 * and        = not { "and" not }
 * not        = "not" not | "(" or ")" | comparison
 * comparison = field ( "=" | "!=" | "&lt;" | "&lt;=" | ">" | ">=" ) value
 *            | field [ "not" ] "in" "(" value { "," value } ")"
 *            | field [ "not" ] ( "like" | "contains" | "under" ) value
 *            | field "is" [ "not" ] "null"
 * field      = a word of {@link Attribute} | ( "metrics" | "params" | "tags" ) "." name
 * value      = a number | 'text' | "text"
 * </pre>
 *
 * @param condition null for every run
 * @param order what to sort by first; then, and if empty, the newest run comes first
 */
public record RunFilter(@Nullable Condition condition, List<Order> order) {
    /** Every run, newest first. */
    public static final RunFilter NONE = new RunFilter(null, List.of());

    public RunFilter {
        order = List.copyOf(order);
    }

    /**
     * Reads a filter; a blank text is {@link #NONE}.
     *
     * @throws FilterException if it cannot be understood, and nothing else
     */
    public static RunFilter parse(String text) {
        return new FilterParser(new Lexer(text).tokens()).filter();
    }

    @Override
    public String toString() {
        return FilterText.of(this);
    }
}
