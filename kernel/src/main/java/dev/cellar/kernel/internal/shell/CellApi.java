package dev.cellar.kernel.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * What of the kernel a cell may see: the API that extensions are written against, and the few classes of ours whose
 * methods cells call. Everything else of the kernel, its libraries above all, stays out of sight, so that a notebook can
 * bring other versions of the same libraries.
 */
final class CellApi {
    static final String PACKAGE = "dev.cellar.kernel";
    private static final String EXTENSION_API = "org.dflib.jjava.jupyter.";
    private static final Set<String> CLASSES = Set.of("Display", "Input", "InputRefusedException");

    private CellApi() {}

    /** Whether a cell's code may load the class of this binary name from the kernel. */
    static boolean isLoadable(String className) {
        return className.startsWith(EXTENSION_API)
                || className.equals(InterruptPoint.class.getName())
                || isOurs(className);
    }

    /** Names of our classes that a cell may be compiled against, those that exist. */
    static List<String> compilable() {
        return CLASSES.stream()
                .map(name -> PACKAGE + "." + name)
                .filter(name -> CellApi.class.getResource(resource(name)) != null)
                .sorted()
                .toList();
    }

    static byte[] bytes(String className) {
        try (InputStream in = CellApi.class.getResourceAsStream(resource(className))) {
            if (in == null) {
                throw new IOException("No class file of " + className);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar or folder of the extension API. */
    static List<Path> extensionApiPath() {
        List<Path> path = new ArrayList<>();
        var source = BaseKernel.class.getProtectionDomain().getCodeSource();
        if (source != null) {
            try {
                path.add(Path.of(source.getLocation().toURI()));
            } catch (java.net.URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
                throw new IllegalStateException("Cannot find the jar of the extension API: " + source.getLocation(), e);
            }
        }
        return path;
    }

    private static boolean isOurs(String className) {
        if (!className.startsWith(PACKAGE + ".")) {
            return false;
        }
        String name = className.substring(PACKAGE.length() + 1);
        int nested = name.indexOf('$');
        return CLASSES.contains(nested < 0 ? name : name.substring(0, nested));
    }

    private static String resource(String className) {
        return "/" + className.replace('.', '/') + ".class";
    }
}
