package dev.cellar.snapshots;

import java.util.Set;

/** The names at the root of a snapshot's tree; see {@code FORMAT.md}. */
final class TreeLayout {

    static final String NOTEBOOK = "notebook.json";
    static final String CELLS = "cells";
    static final String SAVED = "saved.ipynb";

    /** What the document consists of; all other files stand beside it. */
    static final Set<String> DOCUMENT = Set.of(NOTEBOOK, CELLS, SAVED);

    static final String CELL = "cell.json";
    static final String OUTPUTS = "outputs";
    static final String ATTACHMENTS = "attachments";

    private TreeLayout() {}
}
