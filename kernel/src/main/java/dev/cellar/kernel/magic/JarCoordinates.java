package dev.cellar.kernel.magic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which Maven artifact a jar is, by the {@code pom.properties} that Maven puts in it.
 *
 * @param artifact {@code group:artifact:jar}, with {@code :classifier} where the file's name has one
 * @param version the version
 */
record JarCoordinates(String artifact, String version) {
    /** The jar's coordinates; empty for folders, for jars that Maven did not make, and for bundles of several. */
    static Optional<JarCoordinates> read(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> found = zip.stream()
                    .filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                    .toList();
            if (found.size() != 1) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            try (InputStream in = zip.getInputStream(found.get(0))) {
                properties.load(in);
            }
            return of(properties, jar.getFileName().toString());
        } catch (IOException | IllegalArgumentException e) {
            // Not a readable zip file: the class path takes such a file too, it only has no coordinates.
            return Optional.empty();
        }
    }

    private static Optional<JarCoordinates> of(Properties properties, String file) {
        String group = properties.getProperty("groupId");
        String artifact = properties.getProperty("artifactId");
        String version = properties.getProperty("version");
        if (group == null || artifact == null || version == null) {
            return Optional.empty();
        }
        String stem = artifact + "-" + version + "-";
        String classifier = file.startsWith(stem) && file.endsWith(".jar")
                ? ":" + file.substring(stem.length(), file.length() - ".jar".length())
                : "";
        return Optional.of(new JarCoordinates(group + ":" + artifact + ":jar" + classifier, version));
    }
}
