package dev.cellar.recorder;

import dev.cellar.recorder.hook.HookException;
import dev.cellar.recorder.hook.KernelDisplay;
import java.util.Map;

/**
 * Says once, in one line below the cell, what could not be recorded and why; it stays among the kernel's limits.
 * Thread-safe.
 */
final class Trouble {
    private final KernelDisplay display;
    private final Limits limits;

    Trouble(KernelDisplay display, Limits limits) {
        this.display = display;
        this.limits = limits;
    }

    /** Says it, unless it was said before. */
    void report(String what, Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (!limits.add(what + " (" + reason + ")")) {
            return;
        }
        try {
            display.show(Map.of("text/plain", "Cellar could not record " + what + ": " + reason));
        } catch (HookException e) {
            limits.add("messages of Cellar (" + e.getMessage() + ")");
        }
    }
}
