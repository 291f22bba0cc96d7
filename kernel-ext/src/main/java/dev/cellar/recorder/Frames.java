package dev.cellar.recorder;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Takes the stack frames of ours out of what a person gets to see. */
final class Frames {
    private static final String OURS = "dev.cellar.recorder.";
    private static final String MAGICS = "dev.cellar.magics.";
    private static final String PROXY = "jdk.proxy";

    private Frames() {}

    /** Runs something of ours; what it throws shows no frame of ours. */
    static void hidden(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            strip(e, Collections.newSetFromMap(new IdentityHashMap<>()));
            throw e;
        }
    }

    private static void strip(Throwable failure, Set<Throwable> done) {
        if (!done.add(failure)) {
            return;
        }
        failure.setStackTrace(Arrays.stream(failure.getStackTrace())
                .filter(frame -> !isOurs(frame.getClassName()))
                .toArray(StackTraceElement[]::new));
        if (failure.getCause() != null) {
            strip(failure.getCause(), done);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            strip(suppressed, done);
        }
    }

    private static boolean isOurs(String className) {
        return className.startsWith(OURS) || className.startsWith(MAGICS) || className.startsWith(PROXY);
    }
}
