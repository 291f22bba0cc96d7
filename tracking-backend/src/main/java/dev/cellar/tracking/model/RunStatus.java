package dev.cellar.tracking.model;

/**
 * Where a run stands. {@code FAILED}: its kernel ended after a cell that failed or was interrupted. {@code KILLED}: its
 * process is gone without having said so.
 */
public enum RunStatus {
    RUNNING,
    FINISHED,
    FAILED,
    KILLED
}
