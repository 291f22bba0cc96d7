package dev.cellar.recorder.inspect.preview;

import java.util.Hashtable;
import java.util.Vector;

/** Which collections and maps may be iterated without running code that nobody vouches for. */
final class Containers {
    private Containers() {}

    /** How far a container's methods can be trusted. */
    enum Trust {
        /** Its own code, quick. */
        PLAIN,
        /** May wait for a lock, or pass calls on to anything: a view of another collection. */
        GUARDED,
        /** Not known: it may be lazy, and start a job when it is asked for its size. */
        FOREIGN
    }

    static Trust trust(Class<?> type) {
        String name = type.getName();
        if (name.startsWith("com.google.common.collect.") && name.contains("Immutable")) {
            return Trust.PLAIN;
        }
        if (type.getClassLoader() != null || !name.startsWith("java.util.")) {
            return Trust.FOREIGN;
        }
        boolean locks = Vector.class.isAssignableFrom(type) || Hashtable.class.isAssignableFrom(type);
        boolean view = name.startsWith("java.util.Collections$")
                || name.startsWith("java.util.AbstractList$")
                || name.startsWith("java.util.AbstractMap$")
                || name.startsWith("java.util.ReverseOrder");
        return locks || view ? Trust.GUARDED : Trust.PLAIN;
    }
}
