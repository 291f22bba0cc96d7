package dev.cellar.magics.internal.complete;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Files and folders whose path begins as it was typed; a folder ends with a slash. Hidden ones only when asked for. */
final class FileNames {
    private static final int LOOKED_AT = 2_000;

    private FileNames() {}

    /** @param wanted which files, by their names; folders always are */
    static List<String> below(Path directory, String begun, Predicate<String> wanted) throws IOException {
        int slash = begun.lastIndexOf('/');
        String folder = begun.substring(0, slash + 1);
        boolean hidden = begun.startsWith(".", slash + 1);
        List<String> found = new ArrayList<>();
        int looked = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory.resolve(folder))) {
            for (Path entry : entries) {
                if (++looked > LOOKED_AT) {
                    break;
                }
                String name = String.valueOf(entry.getFileName());
                boolean isFolder = Files.isDirectory(entry);
                if (name.startsWith(".") == hidden && (isFolder || wanted.test(name))) {
                    found.add(folder + name + (isFolder ? "/" : ""));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(found);
        return found;
    }
}
