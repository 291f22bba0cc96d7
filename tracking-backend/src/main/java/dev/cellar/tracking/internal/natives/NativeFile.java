package dev.cellar.tracking.internal.natives;

import dev.cellar.tracking.internal.files.OwnerOnly;
import dev.cellar.tracking.internal.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A native library taken out of its jar once, into a folder named after its SHA-256. */
final class NativeFile {
    private NativeFile() {}

    /** Extracts a class path resource under {@code folder/<sha>/} unless it is there, and returns the file. */
    static Path extract(Class<?> owner, String resource, Path folder) throws IOException {
        byte[] content;
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("no native library for this computer: " + resource);
            }
            content = stream.readAllBytes();
        }
        Path target = folder.resolve(sha256(content)).resolve(resource.substring(resource.lastIndexOf('/') + 1));
        if (!Files.exists(target) || Files.size(target) != content.length) {
            OwnerOnly.folder(target.resolve("..").normalize());
            WholeFile.write(target, content);
        }
        return target;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
