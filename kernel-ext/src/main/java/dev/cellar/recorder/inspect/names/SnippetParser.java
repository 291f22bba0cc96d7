package dev.cellar.recorder.inspect.names;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.cellar.tracking.model.Snippet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses, and only parses, what JShell made of a snippet. The compiler is the one that JShell runs on. */
final class SnippetParser {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** The class that wraps the snippet; empty for an import, which has none. */
    Optional<ClassTree> wrapper(Snippet snippet) {
        String source = snippet.wrappedSource();
        if (source == null) {
            return Optional.empty();
        }
        JavacTask task = (JavacTask) compiler.getTask(
                null, null, new DiagnosticCollector<>(), List.of("-proc:none"), null, List.of(new Text(source)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return unit.getTypeDecls().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String source) {
            super(URI.create("snippet:///Snippet.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
