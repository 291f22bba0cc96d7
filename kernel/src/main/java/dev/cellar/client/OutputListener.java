package dev.cellar.client;

/** Hears what a kernel publishes for one execution while it runs. Called on the thread that awaits the execution. */
@FunctionalInterface
public interface OutputListener {
    /** Hears nothing. */
    OutputListener NONE = message -> {};

    /** Called for each iopub message of the execution, in the kernel's order, status messages included. */
    void onMessage(Message message);
}
