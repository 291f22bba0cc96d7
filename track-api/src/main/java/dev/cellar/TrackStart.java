package dev.cellar;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Starts the recorder of this kernel, once, and ends it. Nothing here throws into the kernel. Thread-safe. */
final class TrackStart {
    private static final String RECORDER = "dev.cellar.recorder.Recording";

    private static @Nullable AutoCloseable running;

    private TrackStart() {}

    static synchronized void install(Object kernel) {
        if (running != null) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            TrackLoader loader = TrackLoader.ofOwnJar();
            thread.setContextClassLoader(loader);
            Method start = loader.loadClass(RECORDER).getMethod("install", Object.class);
            running = (AutoCloseable) start.invoke(null, kernel);
        } catch (Throwable failure) {
            Throwable cause = failure instanceof InvocationTargetException ? failure.getCause() : failure;
            show(kernel, "Cellar cannot record in this kernel: " + cause);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static synchronized void uninstall() {
        AutoCloseable recording = running;
        running = null;
        if (recording == null) {
            return;
        }
        try {
            recording.close();
        } catch (Throwable e) {
            // The kernel is ending and must not be kept from it; what was recorded is in the journal.
            return;
        }
    }

    /** The kernel that runs here, of whichever family. */
    static Object kernel() {
        ClassLoader loader = Track.class.getClassLoader();
        for (String[] home : new String[][] {
            {"io.github.spencerpark.ijava.IJava", "getKernelInstance"},
            {"org.dflib.jjava.jupyter.kernel.BaseKernel", "notebookKernel"}
        }) {
            try {
                Object kernel =
                        Class.forName(home[0], true, loader).getMethod(home[1]).invoke(null);
                if (kernel != null) {
                    return kernel;
                }
            } catch (ReflectiveOperationException | LinkageError e) {
                continue;
            }
        }
        throw new IllegalStateException(
                "Track.install() is for a cell or start-up script of IJava or JJava;" + " no such kernel runs here");
    }

    private static void show(Object kernel, String line) {
        try {
            for (Method method : kernel.getClass().getMethods()) {
                if (method.getName().equals("display") && method.getParameterCount() == 1) {
                    Class<?> data = method.getParameterTypes()[0];
                    method.invoke(kernel, data.getConstructor(String.class).newInstance(line));
                    return;
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new IllegalStateException(line, e);
        }
    }
}
