package dev.cellar.notebook.diff;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a {@link LineDiff} whose changed words are marked. Where a line was not changed but added or removed as a
 * whole, it has one stretch that is not marked.
 *
 * @param tag in which text it stands
 * @param segments its stretches
 */
public record MarkedLine(LineDiff.Tag tag, List<Segment> segments) {

    /** Copies the list. */
    public MarkedLine {
        segments = List.copyOf(segments);
    }

    /** The line without its end. */
    public String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    static MarkedLine plain(LineDiff.Line line) {
        return new MarkedLine(line.tag(), List.of(new Segment(line.text(), false)));
    }
}
