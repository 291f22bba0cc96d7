package dev.cellar.tracking.model;

/** How an executed cell ended. */
public enum ExecutionStatus {
    OK,
    ERROR,
    ABORTED,
    INTERRUPTED,
    KERNEL_DIED
}
