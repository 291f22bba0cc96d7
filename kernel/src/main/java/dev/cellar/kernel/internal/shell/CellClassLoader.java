package dev.cellar.kernel.internal.shell;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes that JShell compiles and those of the notebook's class path, which may grow at any time. Thread-safe.
 */
public final class CellClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

    /** A loader with an empty class path, whose parent shows only what a cell may see of the kernel's own loader. */
    public CellClassLoader(ClassLoader kernel) {
        super("cell", new URL[0], new ApiClassLoader(kernel));
    }

    /** Adds a jar or a folder of classes. */
    void add(Path path) {
        try {
            addURL(path.toUri().toURL());
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException("Not a path that classes load from: " + path, e);
        }
    }

    /** The jars and folders that were added, in their order. */
    public List<Path> paths() {
        return Stream.of(getURLs()).map(CellClassLoader::path).toList();
    }

    void define(String name, byte[] bytes) {
        compiled.put(name, bytes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = compiled.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("This URL was made of a path: " + url, e);
        }
    }

    /** Also finds the class files of cells, which libraries that look into lambdas ask for. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        if (name.endsWith(".class")) {
            byte[] bytes = compiled.get(
                    name.substring(0, name.length() - ".class".length()).replace('/', '.'));
            if (bytes != null) {
                return new ByteArrayInputStream(bytes);
            }
        }
        return super.getResourceAsStream(name);
    }
}
