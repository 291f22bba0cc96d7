package dev.cellar.snapshots;

import java.util.Optional;

/**
 * A ref that was taken back because versions of its notebook are not whole.
 *
 * @param before as it was
 * @param now the newest version that is whole with all before it; empty if there is none, and the ref is gone
 */
public record RewoundRef(NotebookRef before, Optional<CommitId> now) {}
