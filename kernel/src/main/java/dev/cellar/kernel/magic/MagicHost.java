package dev.cellar.kernel.magic;

import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.jspecify.annotations.Nullable;

/** What magics ask of the kernel that runs them. All but the first are methods that every JJava kernel has. */
public interface MagicHost {
    /**
     * Makes jars and folders visible to the cells that follow, and loads the extensions in them.
     *
     * @param paths one path or several, separated by {@link java.io.File#pathSeparator}
     */
    void addToClasspath(String paths);

    /** Evaluates source as a cell would, magics included, and gives the value of its last expression or null. */
    @Nullable
    Object evalRaw(String source);

    /** How values are shown. */
    Renderer getRenderer();

    /** Where the running cell's output goes. */
    JupyterIO getIO();
}
