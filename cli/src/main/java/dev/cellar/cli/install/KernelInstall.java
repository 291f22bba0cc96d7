package dev.cellar.cli.install;

import dev.cellar.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The bundled kernel's own kernelspec below a Jupyter data folder: {@code kernels/cellar-java/}. */
public final class KernelInstall {
    public static final String NAME = "cellar-java";

    private final Path folder;

    public KernelInstall(Path jupyterFolder) {
        this.folder = jupyterFolder.resolve("kernels").resolve(NAME);
    }

    /** Writes the kernelspec, over an older one of ours. Returns its folder. */
    public Path add(byte[] kernelJson) throws IOException {
        Files.createDirectories(folder);
        KernelJson.write(folder.resolve("kernel.json"), kernelJson);
        return folder;
    }

    /** Removes the kernelspec. Returns the folder that is gone. */
    public Path remove() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CommandException("there is no kernelspec " + folder + " to remove");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return folder;
    }
}
