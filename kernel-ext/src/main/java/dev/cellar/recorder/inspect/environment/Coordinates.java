package dev.cellar.recorder.inspect.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Maven coordinates of a jar: from the one {@code META-INF/maven/GROUP/ARTIFACT/pom.properties} inside it that fits its
 * file name, else from where it lies in a repository of Maven's layout ({@code GROUP/AS/PATH/ARTIFACT/VERSION/FILE}).
 */
final class Coordinates {
    private Coordinates() {}

    static Optional<String> of(Path jar) {
        Optional<String> inside = inside(jar);
        return inside.isPresent() ? inside : byPlace(jar);
    }

    private static Optional<String> inside(Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            List<ZipEntry> entries = Collections.list(file.entries()).stream()
                    .filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                    .map(ZipEntry.class::cast)
                    .toList();
            for (ZipEntry entry : entries) {
                Properties pom = new Properties();
                try (InputStream in = file.getInputStream(entry)) {
                    pom.load(in);
                }
                String artifact = pom.getProperty("artifactId", "");
                // A jar that has others shaded into it holds their properties too.
                boolean own = entries.size() == 1
                        || jar.getFileName().toString().startsWith(artifact + "-" + pom.getProperty("version"));
                if (own && !artifact.isEmpty()) {
                    return Optional.of(
                            String.join(":", pom.getProperty("groupId", ""), artifact, pom.getProperty("version", "")));
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // A jar that cannot be read has no coordinates inside; its place may still tell.
        }
        return Optional.empty();
    }

    static Optional<String> byPlace(Path jar) {
        int names = jar.getNameCount();
        if (names < 4) {
            return Optional.empty();
        }
        String version = jar.getName(names - 2).toString();
        String artifact = jar.getName(names - 3).toString();
        if (!jar.getFileName().toString().startsWith(artifact + "-" + version)) {
            return Optional.empty();
        }
        return group(jar.subpath(0, names - 3)).map(group -> group + ":" + artifact + ":" + version);
    }

    /** The folders after the last that is a repository's root by the names in use. */
    private static Optional<String> group(Path folders) {
        int start = -1;
        for (int i = 0; i < folders.getNameCount(); i++) {
            String name = folders.getName(i).toString();
            if (name.equals("repository")
                    || name.equals("maven2")
                    || name.equals("maven")
                    || name.endsWith("m2_repo")) {
                start = i + 1;
            }
        }
        if (start < 0 || start >= folders.getNameCount()) {
            return Optional.empty();
        }
        StringBuilder group = new StringBuilder();
        folders.subpath(start, folders.getNameCount())
                .forEach(name -> group.append('.').append(name));
        return Optional.of(group.substring(1));
    }
}
