package dev.cellar.tracking.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and what stands for its value, as a pattern found them. What stands between tells how the two belong together.
 *
 * @param between without the spaces around it; empty where there are only spaces
 * @param quoted whether the name is in quotes
 * @param group which of the pattern's groups the value is
 */
record AssignmentForm(
        String text, int start, String name, boolean quoted, String between, int gap, String group, int from, int to) {
    private static final String QUOTE = "(?:\\\\?[\"'`]|&quot;|&#34;|&#39;)";
    private static final Pattern PATTERN =
            Pattern.compile("(?<name>[A-Za-z_][A-Za-z0-9_.$-]{2,80}+)(?<close>" + QUOTE + ")?"
                    // What stands between it and its value.
                    + "(?<between>\\s{0,3}(?:[:=]{1,2}|=>|->)(?:\\s{0,40}(?=\\\\?[\"'])|[ \\t]{0,3})|\\s{0,2},\\s{0,2}|\\(\\s{0,2}"
                    + "|</t[dh]>\\s{0,20}<td[^>]{0,80}>|>|\\s{1,3}value\\s?=\\s?|\\s{0,20}\\|\\s{0,20}|[ \\t]{1,40})"
                    // The value: in quotes, or up to what ends a word.
                    + "(?:\\\\\"(?<escaped>[^\"\\\\\\n]{1,4000})\\\\\""
                    + "|\"(?<double>[^\"\\\\\\n]{0,4000}+(?:\\\\[^\\n][^\"\\\\\\n]{0,4000}+){0,100})\""
                    + "|'(?<single>[^'\\n]{1,4000})'"
                    + "|(?:&quot;|&#34;|&#39;)(?<entity>[^&\\n]{1,4000})(?:&quot;|&#34;|&#39;)"
                    + "|(?<bare>[^\\s\"'`,;&()<>{}\\[\\]|\\\\]{1,4000}))");
    private static final List<String> QUOTED_VALUES = List.of("escaped", "double", "single", "entity");
    /** What is asked of a value rather than done with it. */
    private static final Pattern COMPARING = Pattern.compile("\\.(?:equals|equalsIgnoreCase|contentEquals|matches)$");

    static Matcher matcher(String text) {
        return PATTERN.matcher(text);
    }

    static AssignmentForm of(Matcher matcher, String text) {
        String group = QUOTED_VALUES.stream()
                .filter(each -> matcher.group(each) != null)
                .findFirst()
                .orElse("bare");
        String between = matcher.group("between");
        return new AssignmentForm(
                text,
                matcher.start(),
                COMPARING.matcher(matcher.group("name")).replaceFirst(""),
                matcher.group("close") != null && opensBefore(text, matcher.start()),
                between.strip(),
                between.length(),
                group,
                matcher.start(group),
                matcher.end(group));
    }

    private static boolean opensBefore(String text, int name) {
        return name > 0
                && ("\"'`".indexOf(text.charAt(name - 1)) >= 0
                        || text.startsWith("&quot;", name - 6)
                        || text.startsWith("&#34;", name - 5)
                        || text.startsWith("&#39;", name - 5));
    }

    String value() {
        return text.substring(from, to);
    }

    boolean isBare() {
        return group.equals("bare");
    }

    /** The quote that seems to open the value closes what the name is in, as in {@code "Password:" + "…"}. */
    boolean isClosedBeforeValue() {
        return !isBare() && !quoted && start > 0 && text.charAt(start - 1) == text.charAt(from - 1);
    }

    boolean follows(String before) {
        return text.startsWith(before, start - before.length());
    }

    boolean isFollowedBy(String after) {
        return text.startsWith(after, to);
    }

    /** The cell of a table drawn with bars. */
    boolean isInBars() {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return between.equals("|") && before >= 0 && text.charAt(before) == '|';
    }
}
