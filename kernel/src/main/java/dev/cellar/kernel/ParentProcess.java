package dev.cellar.kernel;

import dev.cellar.kernel.internal.wire.KernelLog;
import java.util.Map;

/** Ends the kernel when the process that started it is gone, so that no kernel is left behind. */
final class ParentProcess {
    /** The variable in which Jupyter's launchers pass their own process id. */
    private static final String VARIABLE = "JPY_PARENT_PID";

    private ParentProcess() {}

    static void watch(Map<String, String> environment, Runnable end) {
        String pid = environment.getOrDefault(VARIABLE, "");
        // A parent of 1 is the system's own: it started no kernel, the real parent ended already or runs in a
        // container.
        if (!pid.matches("\\d{1,18}") || Long.parseLong(pid) <= 1) {
            return;
        }
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresent(parent -> parent.onExit().thenRun(() -> {
                    KernelLog.line("The process that started this kernel is gone, so this one ends too");
                    end.run();
                }));
    }
}
