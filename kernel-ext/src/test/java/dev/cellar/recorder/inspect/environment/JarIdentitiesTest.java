package dev.cellar.recorder.inspect.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarIdentitiesTest {
    @TempDir
    Path folder;

    private final JarIdentities identities = new JarIdentities();

    private Path jar(String name, String... coordinates) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String each : coordinates) {
                String[] part = each.split(":");
                entries.putNextEntry(new ZipEntry("META-INF/maven/" + part[0] + "/" + part[1] + "/pom.properties"));
                entries.write("groupId=%s\nartifactId=%s\nversion=%s\n"
                        .formatted((Object[]) part)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    @Test
    void aJarSaysItself() throws IOException {
        assertThat(Coordinates.of(jar("anything.jar", "org.example:tool:1.0"))).contains("org.example:tool:1.0");
    }

    @Test
    void whatWasShadedIntoAJarIsNotTheJar() throws IOException {
        Path jar = jar("tool-1.0-all.jar", "org.other:lib:3.0", "org.example:tool:1.0");

        assertThat(Coordinates.of(jar)).contains("org.example:tool:1.0");
    }

    @Test
    void elseItsPlaceInARepositorySays() {
        assertThat(Coordinates.of(Path.of("/home/me/.m2/repository/org/apache/commons/lang3/3.1/lang3-3.1.jar")))
                .contains("org.apache.commons:lang3:3.1");
        assertThat(Coordinates.of(Path.of("/opt/lib/tool.jar"))).isEmpty();
        assertThat(Coordinates.of(Path.of("/opt/repository/a/b/1/other-1.jar"))).isEmpty();
    }

    @Test
    void aJarIsDigestedAgainOnlyWhenItChanged() throws IOException {
        Path jar = Files.writeString(folder.resolve("x.jar"), "one");
        FileTime time = Files.getLastModifiedTime(jar);
        String before = identities.identify(List.of(jar)).get(0).sha256();

        Files.writeString(jar, "two");
        Files.setLastModifiedTime(jar, time);
        assertThat(identities.identify(List.of(jar)).get(0).sha256()).isEqualTo(before);

        Files.writeString(jar, "three");
        assertThat(identities.identify(List.of(jar)).get(0).sha256()).isNotEqualTo(before);
    }

    @Test
    void aJarThatWentAwayIsStillNamed() {
        assertThat(identities.identify(List.of(folder.resolve("gone.jar"))))
                .singleElement()
                .satisfies(jar -> {
                    assertThat(jar.path()).endsWith("gone.jar");
                    assertThat(jar.sha256()).isEmpty();
                });
    }
}
