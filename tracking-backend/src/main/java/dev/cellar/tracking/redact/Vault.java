package dev.cellar.tracking.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.tracking.internal.files.OwnerOnly;
import dev.cellar.tracking.internal.files.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Where the originals of redacted secrets are kept, for restoring on this computer only: a folder for its owner alone,
 * never sent and never exported.
 *
 * <pre>
 * vault/key                  32 random bytes; marks are HMACs under it
 * vault/1f3a9c0b2d4e5f60     the secret with that HMAC, UTF-8
 * vault/9be0….file.gz        a saved notebook as it was, before its secrets were redacted
 * </pre>
 *
 * <p>A secret is whole in the vault before its mark is anywhere. Thread-safe, also between processes: equal secrets are
 * equal files.
 */
final class Vault {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int HMAC_CHARACTERS = 16;
    private static final String FILE = ".file.gz";

    private final Path folder;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private @Nullable SecretKeySpec key;

    Vault(Path folder) {
        this.folder = folder;
    }

    private synchronized SecretKeySpec key() throws IOException {
        SecretKeySpec known = key;
        if (known == null) {
            OwnerOnly.folder(folder);
            Path file = folder.resolve("key");
            if (!Files.exists(file)) {
                byte[] random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                // Of two processes that come first, one writes the key and both read that one.
                WholeFile.createOnce(file, random);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new IOException(file + " is damaged: bring it back from a backup, or marks cannot be undone");
            }
            known = new SecretKeySpec(bytes, ALGORITHM);
            key = known;
        }
        return known;
    }

    /** Keeps a secret and answers the mark that stands for it. */
    Mark keep(String kind, String secret) throws IOException {
        Mark mark = new Mark(kind, hmac(secret.getBytes(UTF_8)));
        if (!kept.contains(mark.hmac())) {
            Path file = folder.resolve(mark.hmac());
            if (!Files.exists(file)) {
                WholeFile.write(file, secret.getBytes(UTF_8));
            }
            kept.add(mark.hmac());
        }
        return mark;
    }

    /** The secret that a mark stands for; empty if this vault has not kept it, as for what came from elsewhere. */
    Optional<String> secret(Mark mark) throws IOException {
        try {
            return Optional.of(Files.readString(folder.resolve(mark.hmac())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Keeps a whole file whose secrets were redacted, and answers the name to bring it back by. */
    String keepFile(byte[] content) throws IOException {
        String name = hmac(content);
        Path file = folder.resolve(name + FILE);
        if (!Files.exists(file)) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(content);
            }
            WholeFile.write(file, packed.toByteArray());
        }
        return name;
    }

    /** A file that was kept under this name; empty if this vault has none. */
    Optional<byte[]> file(String name) throws IOException {
        if (!name.matches("[0-9a-f]{" + HMAC_CHARACTERS + "}")) {
            return Optional.empty();
        }
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(folder.resolve(name + FILE)))) {
            return Optional.of(packed.readAllBytes());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Names of what is kept and holds a text. */
    Set<String> holding(Predicate<String> text) throws IOException {
        Set<String> found = new HashSet<>();
        for (Path file : files()) {
            String name = name(file);
            String content = file.getFileName().toString().endsWith(FILE)
                    ? file(name).map(bytes -> new String(bytes, UTF_8)).orElse("")
                    : Files.readString(file);
            if (text.test(content)) {
                found.add(name);
            }
        }
        return found;
    }

    /** Deletes what is not among these names; the key stays. Returns how many files went. */
    int forgetAllBut(Set<String> names) throws IOException {
        int gone = 0;
        for (Path file : files()) {
            if (!names.contains(name(file))) {
                Files.delete(file);
                kept.remove(name(file));
                gone++;
            }
        }
        return gone;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "[0-9a-f]*")) {
                all.forEach(files::add);
            }
        }
        return files;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(FILE, "");
    }

    private String hmac(byte[] secret) throws IOException {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal(secret)).substring(0, HMAC_CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
