package dev.cellar.notebook.diff;

/** What happened to a cell between two documents. */
public enum ChangeKind {
    /** Only the later document has it. */
    ADDED,
    /** Only the earlier document has it. */
    REMOVED,
    /** Its source or its type is another. */
    EDITED,
    /** What its outputs say is another. */
    OUTPUT_CHANGED,
    /** It stands elsewhere among the cells that both documents have. */
    MOVED,
    /** None of these. */
    SAME
}
