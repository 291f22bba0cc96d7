package dev.cellar.tracking.internal.natives;

import dev.cellar.tracking.internal.files.OwnerOnly;
import dev.cellar.tracking.internal.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A native library taken out of its jar once, into a folder named after its library's version; see decision 0127. */
final class NativeFile {
    private NativeFile() {}

    /** Extracts a class path resource under {@code folder}, at the place it has in its jar, unless it is there. */
    static Path extract(Class<?> owner, String resource, Path folder) throws IOException {
        Path target = folder.resolve(resource.substring(1));
        if (!Files.exists(target)) {
            try (InputStream stream = owner.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IOException("no native library for this computer: " + resource);
                }
                OwnerOnly.folder(target.resolve("..").normalize());
                WholeFile.write(target, stream.readAllBytes());
            }
        }
        return target;
    }
}
