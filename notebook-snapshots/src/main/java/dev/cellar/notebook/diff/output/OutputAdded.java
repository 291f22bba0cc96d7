package dev.cellar.notebook.diff.output;

import java.util.List;
import java.util.Optional;

/**
 * An output that only the later cell has.
 *
 * @param label what it is
 * @param lines what it says as text
 * @param image its picture, if it has one
 */
public record OutputAdded(String label, List<String> lines, Optional<ImageData> image) implements OutputChange {

    /** Copies the list. */
    public OutputAdded {
        lines = List.copyOf(lines);
    }
}
