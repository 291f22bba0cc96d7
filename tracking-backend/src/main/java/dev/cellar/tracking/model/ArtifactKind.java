package dev.cellar.tracking.model;

/** What an artifact is to the run: a file kept with it, a figure that a cell showed, or a model. */
public enum ArtifactKind {
    FILE,
    FIGURE,
    MODEL
}
