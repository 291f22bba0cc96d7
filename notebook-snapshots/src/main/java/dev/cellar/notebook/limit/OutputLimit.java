package dev.cellar.notebook.limit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import java.util.List;

/**
 * How much is kept of an output. What is longer loses its middle: a {@link CutMark} stands there, between the beginning
 * and the end, which with it are no longer than the limit. The same text is always cut in the same way, whether it came
 * whole or in pieces. Immutable.
 *
 * @param bytes the most that is kept of one output, in UTF-8; at least {@value #LEAST}
 * @param seams where texts may be cut, besides between lines where there are some
 * @param setting that the marks name
 */
public record OutputLimit(long bytes, Seams seams, String setting) {
    /** The least that there can be kept of an output, in bytes. */
    public static final int LEAST = 1000;

    /** The setting of what is kept of one output. */
    public static final String SETTING = "limits.output";

    /** Everything is kept. */
    public static final OutputLimit NONE = new OutputLimit(Long.MAX_VALUE, Seams.ANYWHERE);

    /** How far around a cut is looked for a better one, in characters. */
    static final int MARGIN = 20_480;

    private static final int LONGEST_LINE = 1024;

    public OutputLimit {
        if (bytes < LEAST) {
            throw new IllegalArgumentException("at least " + LEAST + " bytes of an output are kept, not " + bytes);
        }
    }

    public OutputLimit(long bytes, Seams seams) {
        this(bytes, seams, SETTING);
    }

    /** A text within the limit. */
    public String text(String text) {
        long size = text.length() > bytes / 3 ? Utf8.length(text) : 0;
        return size <= bytes ? text : joined(text, text, size);
    }

    /** This limit for a part of an output. */
    public OutputLimit part(long most) {
        return new OutputLimit(Math.max(LEAST, Math.min(bytes, most)), seams, setting);
    }

    /** The lines of a text within the limit. */
    public List<String> lines(List<String> lines) {
        String text = String.join("\n", lines);
        String kept = text(text);
        return kept.equals(text) ? lines : kept.lines().toList();
    }

    /** An output in nbformat form within the limit; the very same if it is. What comes in is not changed. */
    public ObjectNode output(ObjectNode output) {
        return OutputCut.of(output, this);
    }

    /** A notebook whose outputs are within the limit; the very same if they are. */
    public Notebook notebook(Notebook notebook) {
        List<Cell> cells = notebook.cells().stream().map(this::cell).toList();
        return cells.equals(notebook.cells()) ? notebook : notebook.withCells(cells);
    }

    private Cell cell(Cell cell) {
        List<ObjectNode> cut = cell.outputs().stream().map(this::output).toList();
        return cut.equals(cell.outputs()) ? cell : cell.executed(cell.source(), cell.executionCount(), cut);
    }

    /** How much of either end of a text must be known for it to be cut, in characters. */
    int room() {
        return (int) Math.min(half() + MARGIN, Integer.MAX_VALUE / 4);
    }

    private long half() {
        return (bytes - CutMark.ROOM) / 2;
    }

    /**
     * A text that is too long, cut.
     *
     * @param start the first {@link #room} characters at least
     * @param end the last {@link #room} characters at least
     * @param size of the whole text
     */
    String joined(CharSequence start, CharSequence end, long size) {
        int to = head(start, Utf8.beginning(start, half()));
        int from = tail(end, Utf8.end(end, half()));
        String head = start.subSequence(0, to).toString();
        String tail = end.subSequence(from, end.length()).toString();
        String mark = CutMark.of(size - Utf8.length(head) - Utf8.length(tail), setting);
        String before = head.isEmpty() || head.endsWith("\n") ? "" : "\n";
        return head + before + mark + "\n" + tail;
    }

    private int head(CharSequence text, int at) {
        int nearest = Math.max(0, at - lineRoom());
        int line = at;
        while (line > nearest && text.charAt(line - 1) != '\n') {
            line--;
        }
        int cut = line > nearest ? line : at;
        int from = Math.max(0, cut - MARGIN);
        String around =
                text.subSequence(from, Math.min(text.length(), cut + MARGIN)).toString();
        int end = from + seams.before(around, cut - from);
        return Utf8.splits(text, end) ? end - 1 : end;
    }

    private int tail(CharSequence text, int at) {
        int farthest = Math.min(text.length(), at + lineRoom());
        int line = at;
        while (line < farthest && line > 0 && text.charAt(line - 1) != '\n') {
            line++;
        }
        int cut = line < farthest ? line : at;
        int from = Math.max(0, cut - MARGIN);
        String around =
                text.subSequence(from, Math.min(text.length(), cut + MARGIN)).toString();
        int start = from + seams.after(around, cut - from);
        return Utf8.splits(text, start) ? start + 1 : start;
    }

    private int lineRoom() {
        return (int) Math.min(LONGEST_LINE, bytes / 8);
    }
}
