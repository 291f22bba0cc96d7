package dev.cellar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that this command runs from: {@code lib/} with the bundled kernel's jars, {@code ext/} with the extension. */
public final class Distribution {
    private static final String ROOT = "cellar.dist";

    private Distribution() {}

    /** The bundled kernel's jar, whose manifest names the others that it needs. */
    public static Path kernel() {
        Path lib = existing("lib");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib, "cellar-kernel-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw missing(lib.resolve("cellar-kernel-*.jar"));
    }

    /** The command's launcher, absolute. */
    public static Path command() {
        return existing("bin/cellar");
    }

    /** The one jar that kernels load. */
    public static Path extension() {
        return existing("ext/cellar-kernel-ext.jar");
    }

    /** Class-data archive of the bundled kernel for the JDK that runs this; need not exist. */
    public static Path kernelArchive() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return root().resolve("cds").resolve("kernel" + java.replace('/', '_') + ".jsa");
    }

    private static Path existing(String path) {
        Path file = root().resolve(path);
        if (!Files.exists(file)) {
            throw missing(file);
        }
        return file;
    }

    /** The folder itself. */
    static Path root() {
        return Path.of(System.getProperty(ROOT, "")).toAbsolutePath();
    }

    private static CommandException missing(Path file) {
        return new CommandException("this Cellar is not whole: there is no " + file + "; unpack its archive again");
    }
}
