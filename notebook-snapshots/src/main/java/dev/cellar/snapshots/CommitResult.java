package dev.cellar.snapshots;

/**
 * What became of a snapshot that was handed to the store.
 *
 * @param id the commit that holds it
 * @param outcome whether that commit is new
 */
public record CommitResult(CommitId id, Outcome outcome) {

    /** How a snapshot came to its commit. */
    public enum Outcome {
        /** A new commit was made. */
        CREATED,
        /** The newest commit says the same already. */
        UNCHANGED,
        /** A recent commit holds the same execution already. */
        REPEATED
    }
}
