package dev.cellar.notebook.diff.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.diff.output.OutputText;

/**
 * A notebook as plain text that any line-based tool compares well: each cell's source and what its outputs say, nothing
 * that a mere execution changes. Pictures stand by their type, size and hash. Stateless.
 *
 * <pre>
 * ── code [train]
 * model.train(data);
 * ── output stdout
 * auc 0.91
 * </pre>
 */
public final class NotebookText {

    private static final String RULE = "── ";

    private NotebookText() {}

    /** The text, each line ended by a newline. */
    public static String of(Notebook notebook) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : notebook.cells()) {
            text.append(RULE).append(Printable.of(cell.type().name()));
            text.append(cell.syntheticId() ? "" : " [" + Printable.of(cell.id()) + "]")
                    .append('\n');
            if (!cell.source().isEmpty()) {
                cell.source()
                        .lines()
                        .forEach(line -> text.append(Printable.of(line)).append('\n'));
            }
            cell.outputs().forEach(output -> append(text, output));
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, ObjectNode output) {
        text.append(RULE)
                .append("output ")
                .append(Printable.of(OutputText.label(output)))
                .append('\n');
        OutputText.lines(output).forEach(line -> text.append(Printable.of(line)).append('\n'));
    }
}
