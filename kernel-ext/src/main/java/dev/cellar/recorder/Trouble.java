package dev.cellar.recorder;

import dev.cellar.recorder.hook.HookException;
import dev.cellar.recorder.hook.KernelDisplay;
import dev.cellar.recorder.hook.WireMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says once, in one line below a cell, what could not be recorded and why; it stays among the kernel's limits. Outside a
 * cell kernels drop what they are given to show, so a line is shown again below the next cell until it is heard to be
 * published. Thread-safe.
 */
final class Trouble {
    private final KernelDisplay display;
    private final Limits limits;
    private final Set<String> unheard = ConcurrentHashMap.newKeySet();
    private volatile String lastSaid = "";

    Trouble(KernelDisplay display, Limits limits) {
        this.display = display;
        this.limits = limits;
    }

    /** Says it, unless it was said before. */
    void report(String what, Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (limits.add(what + " (" + reason + ")")) {
            String line = "Cellar could not record " + what + ": " + reason;
            unheard.add(line);
            show(line);
        }
    }

    /** Says what is recorded less than usual, unless it was said last. */
    void say(String line) {
        if (!line.equals(lastSaid)) {
            lastSaid = line;
            unheard.add("Cellar: " + line);
        }
    }

    /** A cell is running: what was said to nobody is said again. */
    void repeat() {
        List.copyOf(unheard).forEach(this::show);
    }

    /** The kernel publishes this. */
    void heard(WireMessage message) {
        if (!unheard.isEmpty()) {
            unheard.remove(message.content().path("data").path("text/plain").asText());
        }
    }

    private void show(String line) {
        try {
            display.show(Map.of("text/plain", line));
        } catch (HookException e) {
            limits.add("messages of Cellar (" + e.getMessage() + ")");
        }
    }
}
