package dev.cellar.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Whether the process that started the kernel still lives; no kernel is to be left behind when it does not. */
final class ParentProcess {
    /** The variable in which Jupyter's launchers pass their own process id. */
    private static final String VARIABLE = "JPY_PARENT_PID";

    private ParentProcess() {}

    /** Completes when the process that started this one ends; empty where nothing says which that is. */
    static Optional<CompletableFuture<ProcessHandle>> end(Map<String, String> environment) {
        String pid = environment.getOrDefault(VARIABLE, "");
        // A parent of 1 is the system's own, which started no kernel.
        if (!pid.matches("\\d{1,18}") || Long.parseLong(pid) <= 1) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::onExit);
    }
}
