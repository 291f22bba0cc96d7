package dev.cellar.kernel.internal.shell;

import dev.cellar.kernel.internal.wire.KernelLog;
import java.nio.file.Path;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;

/** Puts what JShell compiles and adds into the {@link CellClassLoader}, with interrupt points. */
final class CellLoaderDelegate implements LoaderDelegate {
    private final CellClassLoader loader;

    CellLoaderDelegate(CellClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        for (ClassBytecodes each : classes) {
            loader.define(each.name(), withInterruptPoints(each));
        }
        boolean[] loaded = new boolean[classes.length];
        try {
            for (int i = 0; i < classes.length; i++) {
                // JShell's contract: loaded, not initialised, once this returns.
                Class.forName(classes[i].name(), false, loader);
                loaded[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException("Cannot load a compiled cell: " + e, loaded);
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        throw new UnsupportedOperationException("Classes of cells get new names, they are not redefined");
    }

    @Override
    public void addToClasspath(String classPath) {
        PathsHandler.split(classPath).forEach(entry -> loader.add(Path.of(entry)));
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    private static byte[] withInterruptPoints(ClassBytecodes compiled) {
        try {
            return InterruptPoints.addTo(compiled.bytecodes());
        } catch (IllegalArgumentException e) {
            KernelLog.line("Loops of this cell cannot be interrupted on this JDK: " + e.getMessage());
            return compiled.bytecodes();
        }
    }
}
