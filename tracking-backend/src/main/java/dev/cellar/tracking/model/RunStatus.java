package dev.cellar.tracking.model;

/** Where a run stands. {@code KILLED}: its process is gone without having said so. */
public enum RunStatus {
    RUNNING,
    FINISHED,
    FAILED,
    KILLED
}
