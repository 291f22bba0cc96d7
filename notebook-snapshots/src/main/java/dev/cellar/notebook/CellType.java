package dev.cellar.notebook;

import java.util.Objects;

/**
 * A cell's type by the name nbformat gives it. A name that nbformat does not know is kept as it is.
 *
 * @param name the text of {@code cell_type}
 */
public record CellType(String name) {

    public static final CellType CODE = new CellType("code");
    public static final CellType MARKDOWN = new CellType("markdown");
    public static final CellType RAW = new CellType("raw");

    /** Checks that there is a name. */
    public CellType {
        Objects.requireNonNull(name, "name");
    }

    /** Whether cells of this type have outputs and an execution count. */
    public boolean isCode() {
        return equals(CODE);
    }

    @Override
    public String toString() {
        return name;
    }
}
