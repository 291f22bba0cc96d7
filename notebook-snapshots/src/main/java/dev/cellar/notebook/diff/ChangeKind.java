package dev.cellar.notebook.diff;

/** What happened to a cell between two documents, the weightiest first. */
public enum ChangeKind {
    /** Only the later document has it. */
    ADDED,
    /** Only the earlier document has it. */
    REMOVED,
    /** Its text is spread over several neighbouring cells now. */
    SPLIT,
    /** Several neighbouring cells are one now. */
    MERGED,
    /** Its source or its type is another. */
    EDITED,
    /** What its outputs say is another. */
    OUTPUT_CHANGED,
    /** It stands elsewhere among the cells that both documents have. */
    MOVED,
    /** It has another id. */
    RENAMED,
    /** None of these. */
    SAME
}
