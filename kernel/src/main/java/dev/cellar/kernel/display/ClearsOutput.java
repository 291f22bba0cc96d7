package dev.cellar.kernel.display;

/**
 * A kernel that can clear the output of the cell that is running. The protocol library publishes displays and
 * streams but has no call for this message, so the kernel offers it here.
 */
public interface ClearsOutput {
    /**
     * Clears the outputs that the running cell has made so far; does nothing where no cell runs.
     *
     * @param wait true to clear only when the next output arrives, which avoids flicker
     */
    void clearOutput(boolean wait);
}
