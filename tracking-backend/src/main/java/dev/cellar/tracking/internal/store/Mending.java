package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.internal.home.StoreLayout;
import java.util.ArrayList;
import java.util.List;

/** Whether a check may mend what it finds, and what it did, a line each. Not thread-safe. */
final class Mending {
    private final boolean allowed;
    private final SetAside aside;
    private final List<String> done = new ArrayList<>();

    Mending(StoreLayout layout, boolean allowed) {
        this.allowed = allowed;
        this.aside = new SetAside(layout);
    }

    boolean allowed() {
        return allowed;
    }

    SetAside aside() {
        return aside;
    }

    void did(String line) {
        done.add(line);
    }

    List<String> done() {
        return List.copyOf(done);
    }
}
