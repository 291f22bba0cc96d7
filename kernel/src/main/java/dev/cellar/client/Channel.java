package dev.cellar.client;

/** The sockets of a kernel that carry messages. The heartbeat carries none and is not listed. */
public enum Channel {
    /** Requests that the kernel handles one after another, such as {@code execute_request}. */
    SHELL,
    /** Requests that pass the queue of the shell: interrupt, shutdown, debugging. */
    CONTROL,
    /** What the kernel publishes: status and outputs. Receive only. */
    IOPUB,
    /** The kernel's questions to the person, and their answers. */
    STDIN
}
