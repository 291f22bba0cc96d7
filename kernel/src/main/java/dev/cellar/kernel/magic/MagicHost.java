package dev.cellar.kernel.magic;

import java.nio.file.Path;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.jspecify.annotations.Nullable;

/** What magics ask of the kernel that runs them; what they print goes to {@code System.out}, which is the cell's.
 * Most are methods that every JJava kernel has. */
public interface MagicHost {
    /**
     * Makes jars and folders visible to the cells that follow, and loads the extensions in them.
     *
     * @param paths one path or several, separated by {@link java.io.File#pathSeparator}
     */
    void addToClasspath(String paths);

    /** What was added to the class path so far by whichever way, absolute, in its order. */
    List<Path> classPath();

    /** Evaluates source as a cell would, magics included, and gives the value of its last expression or null. */
    @Nullable
    Object evalRaw(String source);

    /**
     * Nanoseconds that code took which the calling magic has had evaluated so far, without the time to compile it.
     * Only differences mean something.
     */
    long nanosRunByCaller();

    /** How values are shown. */
    Renderer getRenderer();

    /** Shows something below the running cell, after all that it has printed so far. */
    void display(DisplayData data);

    /** Where updates of a display go. */
    JupyterIO getIO();
}
