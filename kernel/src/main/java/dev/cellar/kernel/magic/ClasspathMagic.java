package dev.cellar.kernel.magic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;
import org.jspecify.annotations.Nullable;

/** {@code %classpath PATH|GLOB…}: adds jars and folders of classes to the class path. */
final class ClasspathMagic implements LineMagic<@Nullable Object, BaseKernel> {
    private final NotebookClassPath classPath;

    ClasspathMagic(NotebookClassPath classPath) {
        this.classPath = classPath;
    }

    @Override
    @SuppressWarnings("OrphanedFormatString") // the magic's name, not a format
    public @Nullable Object eval(BaseKernel kernel, List<String> args) {
        if (args.isEmpty()) {
            throw new MagicException("%classpath needs a jar, a folder or a pattern, as in: %classpath lib/*.jar");
        }
        List<Path> added = new ArrayList<>();
        for (String arg : args) {
            for (String path : PathsHandler.split(arg)) {
                added.addAll(UserPaths.matching(path));
            }
        }
        classPath.add(added);
        return null;
    }
}
