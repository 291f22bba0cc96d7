package dev.cellar.tracking.trust;

/** Why something in a notebook cannot be trusted as it is shown. In the order of how much harm it does. */
public enum FindingKind {
    /** A cell failed and the ones after it were run all the same. */
    FAILED,
    /** What made a value is not in the notebook any more: its cell was deleted, or says something else now. */
    MAKER_GONE,
    /** A value is gone because of another cell, though the cell that made it is there. */
    DROPPED,
    /** A cell used what a cell further down had made, or ran after one further down. */
    OUT_OF_ORDER,
    /** A cell changed what it had changed already, for it ran more than once. */
    RAN_AGAIN,
    /** A cell's output is older than what it was made from. */
    STALE,
    /** A cell says something else than what ran. */
    EDITED,
    /** A cell shows an output that was not made in this run. */
    NOT_OF_THIS_RUN,
    /** A cell was passed over: ones after it ran and it never did. */
    SKIPPED
}
