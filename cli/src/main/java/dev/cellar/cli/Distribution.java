package dev.cellar.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that this command runs from: {@code lib/} with the bundled kernel's jars, {@code ext/} with the extension. */
public final class Distribution {
    private Distribution() {}

    /** Folder with the jars of the bundled kernel. */
    public static Path kernelJars() {
        return existing("lib");
    }

    /** The one jar that kernels load. */
    public static Path extension() {
        return existing("ext/cellar-kernel-ext.jar");
    }

    private static Path existing(String path) {
        String root = System.getProperty("cellar.dist", "");
        Path file = Path.of(root).resolve(path);
        if (root.isEmpty() || !Files.exists(file)) {
            throw new CommandException("this Cellar is not whole: there is no " + file + "; unpack its archive again");
        }
        return file;
    }
}
