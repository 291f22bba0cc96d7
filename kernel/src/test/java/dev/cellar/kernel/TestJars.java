package dev.cellar.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes jars from source, for tests that need a class path that grows. */
final class TestJars {
    private TestJars() {}

    /** An extension whose installation registers a line magic, which prints how often the extension was installed. */
    static Path extension(Path folder, String className, String magic) {
        int dot = className.lastIndexOf('.');
        String source = """
                package %3$s;

                public class %1$s implements org.dflib.jjava.jupyter.Extension {
                    private static int installed;

                    public void install(org.dflib.jjava.jupyter.kernel.BaseKernel kernel) {
                        int times = ++installed;
                        kernel.getMagicsRegistry().registerLineMagic("%2$s", (k, arguments) -> {
                            System.out.println("%2$s installed " + times);
                            return null;
                        });
                    }
                }
                """.formatted(className.substring(dot + 1), magic, className.substring(0, dot));
        return jar(
                folder,
                className,
                Map.of(className, source),
                Map.of("META-INF/services/org.dflib.jjava.jupyter.Extension", className));
    }

    /** A jar of classes compiled from sources (by class name) and of texts (by path). */
    static Path jar(Path folder, String name, Map<String, String> sources, Map<String, String> texts) {
        try {
            Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
            compile(folder.resolve(name + "-sources"), classes, sources);
            Path jar = folder.resolve(name + ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    put(out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    put(out, text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path folder, Path classes, Map<String, String> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            List<String> arguments = List.of(
                    "-proc:none",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    classes.toString(),
                    file.toString());
            int result = compiler.run(null, OutputStream.nullOutputStream(), null, arguments.toArray(String[]::new));
            if (result != 0) {
                throw new IllegalArgumentException("Does not compile: " + source.getKey());
            }
        }
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
