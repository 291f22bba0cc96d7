package dev.cellar.kernel.magic;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A Maven repository in a folder, with jars as small as jars can be. */
public final class FileRepository {
    private final Path root;

    public FileRepository(Path root) {
        this.root = root;
    }

    public String url() {
        return root.toUri().toString();
    }

    /** Publishes a jar that depends on the given {@code group:artifact:version}s. */
    public FileRepository jar(String coordinates, String... dependencies) {
        String[] gav = coordinates.split(":");
        Path folder = folder(gav);
        StringBuilder pom = new StringBuilder("<project><modelVersion>4.0.0</modelVersion>")
                .append(element("groupId", gav[0]))
                .append(element("artifactId", gav[1]))
                .append(element("version", gav[2]))
                .append("<dependencies>");
        for (String dependency : dependencies) {
            String[] needed = dependency.split(":");
            pom.append("<dependency>")
                    .append(element("groupId", needed[0]))
                    .append(element("artifactId", needed[1]))
                    .append(element("version", needed[2]))
                    .append(needed.length > 3 ? element("scope", needed[3]) : "")
                    .append("</dependency>");
        }
        pom.append("</dependencies></project>");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(gav[1] + "-" + gav[2] + ".pom"), pom);
            writeJar(folder.resolve(gav[1] + "-" + gav[2] + ".jar"), gav);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Publishes a further file of an artifact. */
    public FileRepository classified(String coordinates, String classifier, String extension) {
        String[] gav = coordinates.split(":");
        try {
            writeJar(folder(gav).resolve(gav[1] + "-" + gav[2] + "-" + classifier + "." + extension), gav);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Path file(String coordinates) {
        String[] gav = coordinates.split(":");
        return folder(gav).resolve(gav[1] + "-" + gav[2] + ".jar");
    }

    private Path folder(String[] gav) {
        return root.resolve(gav[0].replace('.', '/')).resolve(gav[1]).resolve(gav[2]);
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + text + "</" + name + ">";
    }

    private static void writeJar(Path file, String[] gav) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new ZipEntry("META-INF/maven/" + gav[0] + "/" + gav[1] + "/pom.properties"));
            String properties = "groupId=" + gav[0] + "\nartifactId=" + gav[1] + "\nversion=" + gav[2] + "\n";
            jar.write(properties.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
