package dev.cellar.notebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A Jupyter notebook document of nbformat 4, with nothing of it left out.
 *
 * <p>Immutable by convention: nodes that come in are copied, nodes that go out are shared and must not be changed. May
 * be shared between threads. Read with {@link NotebookReader}, written with {@link NotebookWriter}.
 *
 * @param metadata the notebook's metadata: kernelspec, language_info and others
 * @param nbformat the major format version, always 4
 * @param nbformatMinor the minor format version; cells have ids from 5 on
 * @param cells the cells in order
 * @param extra top-level keys that nbformat does not know, kept as they are
 */
public record Notebook(ObjectNode metadata, int nbformat, int nbformatMinor, List<Cell> cells, ObjectNode extra) {

    /** The major version this model stands for. */
    public static final int NBFORMAT = 4;

    /** The first minor version whose cells have ids. */
    public static final int MINOR_WITH_IDS = 5;

    /** Checks the version and copies what could be changed from outside. */
    public Notebook {
        if (nbformat != NBFORMAT || nbformatMinor < 0) {
            throw new IllegalArgumentException("Not a notebook of nbformat 4: " + nbformat + "." + nbformatMinor);
        }
        metadata = NormalForm.copy(metadata);
        cells = List.copyOf(cells);
        extra = NormalForm.copy(extra);
    }

    /** A notebook of nbformat 4.5 without metadata. */
    public static Notebook of(List<Cell> cells) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        return new Notebook(none, NBFORMAT, MINOR_WITH_IDS, cells, none);
    }

    /** This notebook with other cells. */
    public Notebook withCells(List<Cell> newCells) {
        return new Notebook(metadata, nbformat, nbformatMinor, newCells, extra);
    }

    /** This notebook with other metadata. */
    public Notebook withMetadata(ObjectNode newMetadata) {
        return new Notebook(newMetadata, nbformat, nbformatMinor, cells, extra);
    }

    /** The first cell with this id. */
    public Optional<Cell> cell(String id) {
        return cells.stream().filter(cell -> cell.id().equals(id)).findFirst();
    }

    /** Whether this notebook's format gives its cells ids. */
    public boolean hasCellIds() {
        return nbformatMinor >= MINOR_WITH_IDS;
    }
}
