package dev.cellar.tracking.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first lines of a cell say of it; several may stand one below the other.
 *
 * <pre>
 * %%track private           its outputs and variables are kept nowhere
 * %%track figure loss curve  the figures it shows are kept under this name
 * %%track attempt deeper     it is the attempt of this name
 * </pre>
 *
 * The cell is recorded with them and runs without them.
 *
 * @param isPrivate whether outputs and variables are left out
 * @param figure name of its figures
 * @param attempt name of the attempt
 * @param body what runs: an empty line in the place of each of these lines, so that errors name the right one; without
 *     those where another cell magic follows, for that must be first
 */
public record CellHeading(boolean isPrivate, Optional<String> figure, Optional<String> attempt, String body) {
    private static final Pattern LINE = Pattern.compile(
            "%%track[ \\t]+(?:(private)|(figure|attempt)[ \\t]+(\\S[^\\r\\n]*?))[ \\t]*(?:\\r?\\n|\\z)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"|'([^']+)'");

    /** Reads a cell's source. What is not quite such a line is the cell's own. */
    public static CellHeading of(String source) {
        boolean isPrivate = false;
        Optional<String> figure = Optional.empty();
        Optional<String> attempt = Optional.empty();
        int lines = 0;
        Matcher line = LINE.matcher(source);
        while (line.lookingAt()) {
            lines++;
            if (line.group(1) != null) {
                isPrivate = true;
            } else if (line.group(2).equals("figure")) {
                figure = Optional.of(unquoted(line.group(3)));
            } else {
                attempt = Optional.of(unquoted(line.group(3)));
            }
            line.region(line.end(), source.length());
        }
        String rest = source.substring(line.regionStart());
        return new CellHeading(isPrivate, figure, attempt, rest.startsWith("%%") ? rest : "\n".repeat(lines) + rest);
    }

    /** Whether the cell has such a line. */
    public boolean isPresent() {
        return isPrivate || figure.isPresent() || attempt.isPresent();
    }

    private static String unquoted(String name) {
        Matcher quoted = QUOTED.matcher(name);
        if (!quoted.matches()) {
            return name;
        }
        return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
    }
}
