package dev.cellar.magics.internal.dataset;

import dev.cellar.tracking.objects.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a file once, for its fingerprint and, if it is delimited text in UTF-8, for its rows. Stateless. */
final class FileFacts {
    private static final Pattern DELIMITED = Pattern.compile(".*\\.(?:csv|tsv|tab)");
    private static final int BUFFER = 64 * 1024;

    private FileFacts() {}

    static Facts of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder: name one file of it");
        }
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toAbsolutePath().toString());
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            DelimitedText.Counts counts = DELIMITED.matcher(name).matches() ? DelimitedText.read(text(bytes)) : null;
            bytes.transferTo(OutputStream.nullOutputStream());
            return new Facts(
                    Sha256.hex(bytes.getMessageDigest().digest()),
                    file.toString(),
                    counts == null ? null : counts.rows(),
                    counts == null ? List.of() : counts.columns(),
                    counts == null ? null : counts.missing(),
                    Files.size(file));
        }
    }

    private static BufferedReader text(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), BUFFER);
    }
}
