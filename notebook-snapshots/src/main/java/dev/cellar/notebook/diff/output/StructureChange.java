package dev.cellar.notebook.diff.output;

import java.util.List;

/**
 * HTML, SVG or JSON whose parts are others.
 *
 * @param label the MIME type
 * @param parts the differences in the order of the document
 * @param left how many more there are
 */
public record StructureChange(String label, List<PathChange> parts, int left) implements OutputChange {

    /** Copies the list. */
    public StructureChange {
        parts = List.copyOf(parts);
    }
}
