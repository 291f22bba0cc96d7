package dev.cellar.recorder;

import dev.cellar.recorder.hook.KernelDisplay;
import dev.cellar.recorder.hook.WireMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says once, in one line below a cell, what could not be recorded, why and what to do; it stays among the kernel's
 * limits. Outside a cell kernels drop what they are given to show, so a line waits for the next cell, unless it
 * was heard to be published before. Nothing here throws. Thread-safe.
 */
final class Trouble {
    private static final int MOST_LINES = 40;
    private static final String REMEDY =
            ". Cells run as ever; restart the kernel to try again, %track status says what is left out";

    private final KernelDisplay display;
    private final Limits limits;
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final Set<String> unheard = ConcurrentHashMap.newKeySet();
    private volatile boolean late;
    private volatile boolean running;

    Trouble(KernelDisplay display, Limits limits) {
        this.display = display;
        this.limits = limits;
    }

    /** Says what cannot be recorded, unless it was said before. */
    void report(String what, Throwable cause) {
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        String reason = cause.getMessage() == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message;
        if (limits.add(what, reason)) {
            say("Cellar could not record " + what + ": " + reason + REMEDY);
        }
    }

    /** Says a line of the stores', unless it was said before. */
    void say(String line) {
        boolean now;
        synchronized (this) {
            if (said.size() >= MOST_LINES || !said.add(line)) {
                return;
            }
            now = running || late;
            if (!running) {
                unheard.add(line);
            }
        }
        // Not with the lock held: whoever publishes comes in here with the socket's.
        if (now) {
            show(line);
        }
    }

    /** Cells are heard of after they began and perhaps ended: what is shown then is shown to nobody. */
    void cellsAreHeardLate() {
        late = true;
    }

    /** The person was told this otherwise. */
    void known(String line) {
        said.add(line);
    }

    /** A cell begins: what was said to nobody is said again. */
    void cellBegan() {
        List<String> lines;
        synchronized (this) {
            running = !late;
            lines = List.copyOf(unheard);
            if (running) {
                unheard.clear();
            }
        }
        lines.forEach(this::show);
    }

    /** The cell's idle status is sent. */
    synchronized void cellEnded() {
        running = false;
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
        } catch (Throwable e) {
            limits.add("messages of Cellar", String.valueOf(e.getMessage()));
        }
    }
}
