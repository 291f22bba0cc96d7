package dev.cellar.recorder.inspect.environment;

import dev.cellar.tracking.model.Environment.Jar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Coordinates and digests of jars, remembered for as long as a jar keeps its size and time. Thread-safe. */
final class JarIdentities {
    private static final int BUFFER = 64 * 1024;

    private final Map<Stamp, Jar> known = new ConcurrentHashMap<>();

    /** In the given order; a jar that is not there any more has an empty digest. */
    List<Jar> identify(Collection<Path> jars) {
        List<Jar> identified = new ArrayList<>();
        for (Path jar : jars) {
            identified.add(identify(jar));
        }
        return identified;
    }

    private Jar identify(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            Stamp stamp = new Stamp(path, attributes.size(), attributes.lastModifiedTime());
            Jar jar = known.get(stamp);
            if (jar == null) {
                jar = new Jar(path.toString(), Coordinates.of(path).orElse(null), sha256(path));
                known.put(stamp, jar);
            }
            return jar;
        } catch (IOException gone) {
            return new Jar(path.toString(), null, "");
        }
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private record Stamp(Path path, long size, FileTime modified) {}
}
