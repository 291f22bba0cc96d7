package dev.cellar.kernel;

import dev.cellar.kernel.internal.wire.KernelLog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.dflib.jjava.jupyter.Extension;

/** Finds the extensions that a class loader knows; what is no extension after all is logged and left out. */
final class ExtensionServices {
    /** Each broken service file is told of once; an endless series of errors would be one and the same. */
    private static final int MOST_ERRORS = 20;

    private ExtensionServices() {}

    /** Makes the extensions whose class names are wanted. */
    static List<Extension> find(ClassLoader from, Predicate<String> wanted) {
        List<Extension> found = new ArrayList<>();
        Iterator<ServiceLoader.Provider<Extension>> providers =
                ServiceLoader.load(Extension.class, from).stream().iterator();
        int errors = 0;
        while (errors < MOST_ERRORS) {
            try {
                if (!providers.hasNext()) {
                    return found;
                }
                ServiceLoader.Provider<Extension> provider = providers.next();
                if (wanted.test(provider.type().getName())) {
                    found.add(provider.get());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                errors++;
                KernelLog.line("An extension cannot be loaded: " + e);
            }
        }
        return found;
    }
}
