package dev.cellar;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the recorder and its libraries apart from the notebook's. They lie in this jar under {@code inst/}, each class
 * with the ending {@code .classdata}, so that no compiler, completion or other loader takes them for classes.
 *
 * <p>Own classes come first, whatever the notebook or the kernel have of the same name. Beyond them only the JDK is seen,
 * the kernel's own API and {@link Track}, the one class shared with cells. Resources are the jar's own alone: a
 * {@code META-INF/services} file of the notebook must not reach in. The jar stays open as long as the kernel lives.
 * Thread-safe.
 */
final class TrackLoader extends ClassLoader {
    static final String ROOT = "inst/";

    private static final List<String> SHARED =
            List.of("dev.cellar.Track", "org.dflib.jjava.jupyter.", "io.github.spencerpark.jupyter.");

    /** Of the JDK, but hidden from the platform loader. */
    private static final List<String> TOOLS = List.of("jdk.", "com.sun.source.", "com.sun.tools.");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader kernel;
    private final JarFile jar;
    private final URL location;
    private final ProtectionDomain domain;

    private TrackLoader(File file, ClassLoader kernel) throws IOException {
        super("cellar", ClassLoader.getPlatformClassLoader());
        this.kernel = kernel;
        this.jar = new JarFile(file, false);
        this.location = file.toURI().toURL();
        this.domain = new ProtectionDomain(new CodeSource(location, (java.security.cert.Certificate[]) null), null);
    }

    /**
     * A loader over the jar that {@link Track} came from.
     *
     * @throws IOException when that is not a jar that can be read
     */
    static TrackLoader ofOwnJar() throws IOException {
        ClassLoader kernel = Track.class.getClassLoader();
        URL self = kernel.getResource("dev/cellar/Track.class");
        String address = self == null ? "" : self.toString();
        int end = address.lastIndexOf("!/");
        if (!address.startsWith("jar:file:") || end < 0) {
            throw new IOException("Cellar's classes are not in a jar: " + address);
        }
        return new TrackLoader(new File(URI.create(address.substring("jar:".length(), end))), kernel);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return kernel.loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            JarEntry entry = jar.getJarEntry(ROOT + name.replace('.', '/') + ".classdata");
            if (entry != null) {
                return define(name, entry);
            }
        }
        try {
            return getParent().loadClass(name);
        } catch (ClassNotFoundException e) {
            if (TOOLS.stream().anyMatch(name::startsWith)) {
                return ClassLoader.getSystemClassLoader().loadClass(name);
            }
            throw e;
        }
    }

    private Class<?> define(String name, JarEntry entry) throws ClassNotFoundException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length, domain);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        JarEntry entry = entry(name);
        if (entry == null) {
            return null;
        }
        try {
            return URI.create("jar:" + location + "!/" + encode(entry.getName()))
                    .toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        URL found = getResource(name);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        JarEntry entry = entry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable JarEntry entry(String name) {
        String stored = name.endsWith(".class") ? name + "data" : name;
        return jar.getJarEntry(ROOT + stored);
    }

    private static String encode(String path) {
        return URI.create("file:///")
                .resolve(new File("/" + path).toURI().getRawPath())
                .getRawPath()
                .substring(1);
    }
}
