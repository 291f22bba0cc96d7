package dev.cellar.kernel.internal.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;

/** Makes the JShell that cells are evaluated in, with what every notebook finds imported. */
final class ShellFactory {
    private static final List<String> IMPORTS = List.of(
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.nio.file.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*");

    private ShellFactory() {}

    static JShell create(CellExecutionControl control, List<Path> classPath) {
        // JShell's own streams serve remote execution; cells run here and use System.out.
        JShell shell = JShell.builder()
                .executionEngine(control.provider(), Map.of())
                .fileManager(CellFileManager::new)
                .idGenerator((snippet, number) -> String.valueOf(number))
                .in(InputStream.nullInputStream())
                .out(new PrintStream(OutputStream.nullOutputStream(), false))
                .err(new PrintStream(OutputStream.nullOutputStream(), false))
                .build();
        if (!classPath.isEmpty()) {
            shell.addToClasspath(PathsHandler.joinPaths(classPath));
        }
        IMPORTS.forEach(name -> declare(shell, "import " + name + ";"));
        CellApi.compilable().stream()
                .filter(name -> !name.endsWith("Exception"))
                .forEach(name -> declare(shell, "import static " + name + ".*;"));
        // The first evaluation loads a good part of the compiler; better now than in the first cell.
        shell.eval("1 + 1").forEach(event -> shell.drop(event.snippet()));
        control.takeValue();
        return shell;
    }

    private static void declare(JShell shell, String source) {
        for (SnippetEvent event : shell.eval(source)) {
            if (!event.status().isDefined()) {
                throw new IllegalStateException("Cannot declare what every cell needs: " + source);
            }
        }
    }
}
