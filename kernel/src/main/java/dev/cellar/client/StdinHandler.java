package dev.cellar.client;

/** Answers a kernel's questions. Called on the thread that awaits the execution, and may block it. */
@FunctionalInterface
public interface StdinHandler {
    /**
     * The person's answer, without a line end.
     *
     * @param prompt what the kernel asks
     * @param password whether the answer must not be shown
     */
    String answer(String prompt, boolean password);
}
