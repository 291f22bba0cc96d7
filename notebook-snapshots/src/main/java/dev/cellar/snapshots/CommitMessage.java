package dev.cellar.snapshots;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.revwalk.FooterLine;
import org.eclipse.jgit.revwalk.RevCommit;

/** A snapshot's commit message: a subject, an empty line, and one trailer a line. */
final class CommitMessage {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_VALUE = 4_000;

    private CommitMessage() {}

    static String format(String subject, Map<String, String> trailers) {
        StringBuilder message = new StringBuilder(subject).append('\n');
        if (!trailers.isEmpty()) {
            message.append('\n');
        }
        trailers.forEach(
                (key, value) -> message.append(key).append(": ").append(value).append('\n'));
        return message.toString();
    }

    static Map<String, String> trailers(RevCommit commit) {
        Map<String, String> trailers = new LinkedHashMap<>();
        for (FooterLine line : commit.getFooterLines()) {
            trailers.put(line.getKey(), line.getValue());
        }
        return trailers;
    }

    /** A text as one line that is fit for a subject. */
    static String line(String text) {
        String line = value(text);
        if (line.codePointCount(0, line.length()) > LONGEST_LINE) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE - 1)) + "…";
        }
        return line.isEmpty() ? "(empty)" : line;
    }

    /** A text as one line, with characters that no message can hold replaced. */
    static String value(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .limit(LONGEST_VALUE)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
