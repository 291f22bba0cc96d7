package dev.cellar.recorder.inspect.environment;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The jars that a notebook sees: those of the kernel's loader and its parents, and the process's own class path. */
final class ClassPath {
    private ClassPath() {}

    /** Jars in the order they are searched; folders are left out, for they have no digest. */
    static Collection<Path> of(ClassLoader loader) {
        List<ClassLoader> parentsFirst = new ArrayList<>();
        for (@Nullable ClassLoader each = loader; each != null; each = each.getParent()) {
            parentsFirst.add(0, each);
        }
        Set<Path> jars = new LinkedHashSet<>();
        Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path", ""))
                .filter(ClassPath::isJar)
                .forEach(entry -> jars.add(Path.of(entry).toAbsolutePath().normalize()));
        for (ClassLoader each : parentsFirst) {
            if (each instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    file(url).ifPresent(jars::add);
                }
            }
        }
        return jars;
    }

    private static Optional<Path> file(URL url) {
        if (!url.getProtocol().equals("file") || !isJar(url.getPath())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(url.toURI()).toAbsolutePath().normalize());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return Optional.empty();
        }
    }

    private static boolean isJar(String name) {
        return name.endsWith(".jar");
    }
}
