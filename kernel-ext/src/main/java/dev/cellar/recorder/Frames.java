package dev.cellar.recorder;

import dev.cellar.magics.MagicException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Takes the stack frames of ours out of what a person gets to see. */
final class Frames {
    private static final String OURS = "dev.cellar.";
    private static final String KERNEL = "dev.cellar.kernel.";
    private static final String PROXY = "jdk.proxy";

    private Frames() {}

    /**
     * Runs something of ours in a cell; what it throws is one line and shows no frame of ours.
     *
     * @throws MagicException whatever went wrong: kernels do not expect errors of a magic, and some do not survive them
     */
    static void hidden(Runnable action) {
        try {
            action.run();
        } catch (MagicException e) {
            throw stripped(e);
        } catch (Throwable e) {
            throw stripped(new MagicException(
                    "Cellar failed at this (" + e + "). Cells run as ever; restart the kernel to try again", e));
        }
    }

    private static MagicException stripped(MagicException failure) {
        strip(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
        return failure;
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
        return className.startsWith(PROXY) || (className.startsWith(OURS) && !className.startsWith(KERNEL));
    }
}
