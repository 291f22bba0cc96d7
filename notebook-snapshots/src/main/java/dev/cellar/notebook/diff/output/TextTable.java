package dev.cellar.notebook.diff.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads tables that were printed: columns between {@code |}, tabs, commas or semicolons, or two blanks and more apart.
 * One line above may be a title; lines that only draw are passed over. Stateless.
 */
final class TextTable {

    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_COLUMNS = 2;

    private static final Pattern RULE = Pattern.compile("[\\s|+=:_─━│┼├┤┬┴┌┐└┘-]*");
    private static final Pattern GAP = Pattern.compile("\\s{2,}");

    private static final List<Function<String, List<String>>> FORMS = List.of(
            line -> line.indexOf('|') < 0 && line.indexOf('│') < 0 ? List.of(line) : bars(line),
            line -> split(line, "\t"),
            line -> split(line, ";"),
            line -> split(line, ","),
            line -> Arrays.asList(GAP.split(line.strip())));

    private TextTable() {}

    /** Empty if the text is no table. */
    static Optional<TableData> parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        List<String> lines =
                text.lines().filter(line -> !RULE.matcher(line).matches()).toList();
        if (lines.size() < FEWEST_LINES) {
            return Optional.empty();
        }
        return FORMS.stream().flatMap(form -> parse(lines, form).stream()).findFirst();
    }

    private static Optional<TableData> parse(List<String> lines, Function<String, List<String>> form) {
        List<List<String>> rows = new ArrayList<>(lines.stream().map(form).toList());
        if (rows.get(0).size() == 1 && rows.size() > FEWEST_LINES) {
            rows.remove(0);
        }
        int width = rows.get(rows.size() - 1).size();
        List<String> headings = rows.remove(0);
        boolean regular = width > 1 && rows.stream().allMatch(row -> row.size() == width);
        if (!regular || headings.size() > width || headings.size() < Math.max(width - 1, FEWEST_COLUMNS)) {
            return Optional.empty();
        }
        return Optional.of(TableData.of(headings.size() == width ? headings : underIndex(headings), rows));
    }

    /** A data frame's numbering of its rows has no heading. */
    private static List<String> underIndex(List<String> headings) {
        List<String> all = new ArrayList<>(headings);
        all.add(0, "");
        return all;
    }

    private static List<String> bars(String line) {
        String inner = line.strip().replace('│', '|');
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return split(inner, "|");
    }

    private static List<String> split(String line, String separator) {
        return Arrays.stream(line.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .toList();
    }
}
