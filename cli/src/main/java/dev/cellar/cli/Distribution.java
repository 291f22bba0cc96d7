package dev.cellar.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that this command runs from: {@code lib/} with the bundled kernel's jars, {@code ext/} with the extension. */
public final class Distribution {
    private static final String ROOT = "cellar.dist";

    private Distribution() {}

    /** Folder with the jars of the bundled kernel. */
    public static Path kernelJars() {
        return existing("lib");
    }

    /** The one jar that kernels load. */
    public static Path extension() {
        return existing("ext/cellar-kernel-ext.jar");
    }

    /** Class-data archive of the bundled kernel for the JDK that runs this; need not exist. */
    public static Path kernelArchive() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Path.of(System.getProperty(ROOT, ""), "cds", "kernel" + java.replace('/', '_') + ".jsa");
    }

    private static Path existing(String path) {
        String root = System.getProperty(ROOT, "");
        Path file = Path.of(root).resolve(path);
        if (root.isEmpty() || !Files.exists(file)) {
            throw new CommandException("this Cellar is not whole: there is no " + file + "; unpack its archive again");
        }
        return file;
    }
}
