package dev.cellar.client;

/** How an execution ended. */
public enum CellStatus {
    /** Ran to its end. */
    OK,
    /** Ended in an error of its own. */
    ERROR,
    /** Never ran, because one before it in the queue failed. */
    ABORTED,
    /** Ended because somebody interrupted the kernel. */
    INTERRUPTED,
    /** Took longer than allowed and was interrupted. */
    TIMEOUT,
    /** The kernel ended, or stopped answering, before the cell did. */
    KERNEL_DIED
}
