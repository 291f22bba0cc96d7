package dev.cellar.recorder.hook;

import dev.cellar.recorder.hook.LineCompleter.Answer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that somebody types, and where the cursor is. On the wire positions count code points, here UTF-16 units.
 *
 * @param cursor in UTF-16 units
 */
record TypedCell(String code, int cursor) {
    private static final Pattern TRACK = Pattern.compile("[ \\t]*%%?track[ \\t]");

    /** @param cursor in code points; one that is out of range is taken for the nearest that is not */
    static TypedCell of(String code, int cursor) {
        int points = Math.max(0, Math.min(cursor, code.codePointCount(0, code.length())));
        return new TypedCell(code, code.offsetByCodePoints(0, points));
    }

    /** The answer for the line that the cursor is in, in code points of the cell; empty if it is none of ours. */
    Optional<Answer> complete(LineCompleter completer) {
        int start = code.lastIndexOf('\n', cursor - 1) + 1;
        int next = code.indexOf('\n', cursor);
        String line = code.substring(start, next < 0 ? code.length() : next);
        Matcher track = TRACK.matcher(line);
        if (!track.lookingAt() || cursor < start + track.end()) {
            return Optional.empty();
        }
        return completer
                .complete(line, cursor - start)
                .map(answer ->
                        new Answer(points(start + answer.start()), points(start + answer.end()), answer.matches()));
    }

    private int points(int index) {
        return code.codePointCount(0, index);
    }
}
