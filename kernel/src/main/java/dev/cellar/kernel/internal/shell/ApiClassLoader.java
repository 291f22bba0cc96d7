package dev.cellar.kernel.internal.shell;

/**
 * The parent of what cells load: the JDK and {@link CellApi}, nothing else. It finds no resources of the kernel either,
 * or the service files of the kernel's libraries would be read in a cell.
 */
final class ApiClassLoader extends ClassLoader {
    private final ClassLoader kernel;

    ApiClassLoader(ClassLoader kernel) {
        super("cell-api", ClassLoader.getPlatformClassLoader());
        this.kernel = kernel;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (CellApi.isLoadable(name)) {
            return kernel.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
