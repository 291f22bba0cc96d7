package dev.cellar.recorder.inspect.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.Environment;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentProbeTest {
    @TempDir
    Path folder;

    private final EnvironmentProbe probe = new EnvironmentProbe("Cellar", "0.1.0");

    private static URLClassLoader loader(Path... jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    @Test
    void saysWhatTheRunRunsIn() throws IOException {
        try (URLClassLoader loader = loader()) {
            Environment environment = probe.probe(loader, folder);

            assertThat(environment.javaVersion())
                    .startsWith(Integer.toString(Runtime.version().feature()));
            assertThat(environment.javaVendor()).isNotBlank();
            assertThat(environment.osName()).isEqualTo(System.getProperty("os.name"));
            assertThat(environment.cores()).isPositive();
            assertThat(environment.memoryBytes()).isGreaterThan(1 << 20);
            assertThat(environment.kernelName()).isEqualTo("Cellar");
            assertThat(environment.kernelVersion()).isEqualTo("0.1.0");
            assertThat(environment.jvmFlags()).contains("-Djava.awt.headless=true");
            assertThat(environment.timeZone()).isNotBlank();
            assertThat(environment.git()).isNull();
        }
    }

    @Test
    void namesEveryJarWithCoordinatesAndDigest() throws IOException {
        Path jar = Files.createDirectories(folder.resolve("repository/org/example/tool/1.2"))
                .resolve("tool-1.2.jar");
        Files.writeString(jar, "abc");
        try (URLClassLoader loader = loader(jar)) {
            assertThat(probe.probe(loader, folder).classpath())
                    .contains(new Environment.Jar(
                            jar.toString(),
                            "org.example:tool:1.2",
                            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        }
    }

    @Test
    void noticesThatTheClassPathGrew() throws IOException {
        Path first = Files.writeString(folder.resolve("first.jar"), "1");
        Path second = Files.writeString(folder.resolve("second.jar"), "2");
        try (URLClassLoader loader = loader(first);
                URLClassLoader grown = loader(first, second)) {
            Environment before = probe.probe(loader, folder);

            assertThat(probe.changed(before, loader)).isFalse();
            assertThat(probe.changed(before, grown)).isTrue();
            assertThat(probe.changed(probe.probe(grown, folder), grown)).isFalse();
        }
    }
}
