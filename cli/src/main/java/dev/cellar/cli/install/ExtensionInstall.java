package dev.cellar.cli.install;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Puts the extension into a kernelspec of JJava or IJava by its environment variables. The file as it was is kept beside
 * it as {@code kernel.json.before-cellar}: taking the extension off again gives back those bytes, unless somebody edited
 * the kernelspec meanwhile; then only our entries are taken out.
 */
public final class ExtensionInstall {
    private static final String BACKUP = "kernel.json.before-cellar";

    private final String name;
    private final Path file;
    private final Path backup;
    private final Path extension;

    /**
     * @param name of the kernelspec
     * @param folder that holds its {@code kernel.json}
     * @param extension the extension's jar
     */
    public ExtensionInstall(String name, Path folder, Path extension) {
        this.name = name;
        this.file = folder.resolve("kernel.json");
        this.backup = folder.resolve(BACKUP);
        this.extension = extension;
    }

    /** Adds the extension; once more is no harm. Returns the file it changed. */
    public Path add() throws IOException {
        byte[] before = Files.readAllBytes(file);
        ObjectNode spec = KernelJson.read(file);
        family(spec).add(spec, extension);
        if (!Files.exists(backup)) {
            Files.write(backup, before);
        }
        KernelJson.write(file, KernelJson.bytes(spec));
        return file;
    }

    /** Takes the extension off again. Returns the file it changed. */
    public Path remove() throws IOException {
        if (!Files.exists(backup)) {
            throw new CommandException("kernelspec " + name + " has no extension of ours: " + backup + " is not there");
        }
        byte[] original = Files.readAllBytes(backup);
        ObjectNode asWeLeftIt = KernelJson.read(backup);
        family(asWeLeftIt).add(asWeLeftIt, extension);
        if (Arrays.equals(KernelJson.bytes(asWeLeftIt), Files.readAllBytes(file))) {
            KernelJson.write(file, original);
        } else {
            ObjectNode spec = KernelJson.read(file);
            family(spec).remove(spec, extension);
            KernelJson.write(file, KernelJson.bytes(spec));
        }
        Files.delete(backup);
        return file;
    }

    private KernelFamily family(ObjectNode spec) {
        return KernelFamily.of(name, spec)
                .orElseThrow(() -> new CommandException("kernelspec " + name
                        + " is neither JJava nor IJava; in its notebooks load the extension with: %classpath "
                        + extension));
    }
}
