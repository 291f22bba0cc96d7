package dev.cellar.kernel.internal.shell;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a running cell notices that it was interrupted: {@link InterruptPoints} puts a call of {@link #pass()} into every
 * loop and method of a cell.
 *
 * <p>Passing costs nothing once compiled: the call site is constant until somebody interrupts, so that the compiler
 * removes the call, and changing it makes the JVM throw the compiled code away. A flag would be read in every turn of
 * every loop, and keep the compiler from vectorising it.
 */
public final class InterruptPoint {
    private static final MethodHandle GO_ON = MethodHandles.empty(MethodType.methodType(void.class));
    private static final MethodHandle CHECK = check();
    private static final MutableCallSite SITE = new MutableCallSite(GO_ON);
    private static final MethodHandle PASS = SITE.dynamicInvoker();

    /** Threads that are to stop; true for those that stop at every point, not once. */
    private static final Map<Thread, Boolean> STOPPING = new ConcurrentHashMap<>();

    private InterruptPoint() {}

    /** Returns at once, or ends the cell when its thread is to stop. Called by the code of cells. */
    @SuppressWarnings("ThrowSpecificExceptions")
    public static void pass() {
        try {
            PASS.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Makes a thread stop at its next point: once, so that what it cleans up may loop, or at every point until it ends.
     */
    static void arm(Thread thread, boolean always) {
        STOPPING.put(thread, always);
        retarget(CHECK);
    }

    /** Lets this thread pass again. */
    static void disarm(Thread thread) {
        if (STOPPING.remove(thread) != null && STOPPING.isEmpty()) {
            retarget(GO_ON);
        }
    }

    private static synchronized void retarget(MethodHandle target) {
        SITE.setTarget(target);
        MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }

    @SuppressWarnings("UnusedMethod") // the target of CHECK
    private static void stopIfInterrupted() {
        Boolean always = STOPPING.get(Thread.currentThread());
        if (always != null) {
            if (!always) {
                disarm(Thread.currentThread());
            }
            throw new CellInterrupted();
        }
    }

    private static MethodHandle check() {
        try {
            return MethodHandles.lookup()
                    .findStatic(InterruptPoint.class, "stopIfInterrupted", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
