package dev.cellar.kernel.internal.shell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;

/**
 * The compiler's view of a cell's class path: {@link CellApi} and what the notebook added. JShell would put the kernel's
 * own class path before it, which is left out here.
 */
final class CellFileManager extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private final List<JavaFileObject> api =
            CellApi.compilable().stream().<JavaFileObject>map(ApiClassFile::new).toList();
    private final String kernelClassPath = System.getProperty("java.class.path");

    CellFileManager(StandardJavaFileManager standard) {
        super(standard);
        setClassPath(List.of());
    }

    @Override
    public boolean handleOption(String option, Iterator<String> values) {
        if (option.equals("-classpath") || option.equals("--class-path")) {
            String classPath = values.next();
            String added =
                    classPath.startsWith(kernelClassPath) ? classPath.substring(kernelClassPath.length()) : classPath;
            setClassPath(PathsHandler.split(added).stream().map(Path::of).toList());
            return true;
        }
        return super.handleOption(option, values);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Iterable<JavaFileObject> listed = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH
                || !packageName.equals(CellApi.PACKAGE)
                || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return listed;
        }
        List<JavaFileObject> all = new ArrayList<>(api);
        listed.forEach(all::add);
        return all;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof ApiClassFile ours ? ours.className() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return (a instanceof ApiClassFile || b instanceof ApiClassFile) ? a.equals(b) : fileManager.isSameFile(a, b);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return file instanceof ApiClassFile ? location == StandardLocation.CLASS_PATH : super.contains(location, file);
    }

    private void setClassPath(List<Path> added) {
        List<Path> path = new ArrayList<>(CellApi.extensionApiPath());
        path.addAll(added);
        try {
            fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set the class path of cells to " + path, e);
        }
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... paths) {
        return fileManager.getJavaFileObjectsFromPaths(Arrays.asList(paths));
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(Collection<? extends Path> paths) {
        return fileManager.getJavaFileObjectsFromPaths(paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return fileManager.getLocationAsPaths(location);
    }

    @Override
    public Path asPath(FileObject file) {
        return fileManager.asPath(file);
    }
}
