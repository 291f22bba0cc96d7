package dev.cellar.notebook.diff.output;

import dev.cellar.notebook.diff.LineDiff;

/**
 * Text that is another.
 *
 * @param label what it is of
 * @param lines the texts line by line; {@link LineDiff#marked()} has the words
 */
public record TextChange(String label, LineDiff lines) implements OutputChange {}
