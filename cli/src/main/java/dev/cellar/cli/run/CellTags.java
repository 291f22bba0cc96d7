package dev.cellar.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.notebook.Cell;

/** The tags that a person gave to a cell in its metadata. */
final class CellTags {
    private CellTags() {}

    static boolean has(Cell cell, String tag) {
        for (JsonNode given : cell.metadata().path("tags")) {
            if (given.asText().equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
