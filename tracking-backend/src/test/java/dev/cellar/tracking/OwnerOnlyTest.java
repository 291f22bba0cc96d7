package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.tracking.model.ArtifactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Nobody but its owner reads a store, whatever the umask lets others do. */
class OwnerOnlyTest extends SessionFixture {
    /** Records with all rights in the umask, in a process of its own; its store stays open until it is killed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path notebook = folder.resolve("n.ipynb");
        TrackingSession session =
                TrackingSessions.open(new SessionConfig(folder.resolve("home"), null, Map.of()).withDirectory(folder));
        session.start(Cells.start("r", notebook));
        new Cells(session).run("a", "String password = \"hunter2\";", "1");
        session.artifact(
                null, "a.bin", ArtifactKind.FILE, "text/plain", "x".repeat(5000).getBytes(UTF_8));
        flush(session);
        System.out.println("recorded");
        Thread.sleep(Long.MAX_VALUE);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void everyFileOfALiveStoreIsItsOwnersAlone() throws Exception {
        notebook("n.ipynb", Cell.code("a", "1"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process recording = new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask 000; exec \"$0\" -cp \"$1\" \"$2\" \"$3\"",
                        java,
                        System.getProperty("java.class.path"),
                        OwnerOnlyTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(recording.inputReader().readLine()).isEqualTo("recorded");
            try (Stream<Path> files = Files.walk(home())) {
                // What git writes has the umask's rights, behind a folder that lets nobody in.
                Path git = home().resolve("snapshots.git");
                List<String> open = files.filter(file -> file.equals(git) || !file.startsWith(git))
                        .filter(file -> !rights(file).endsWith("------"))
                        .map(file -> rights(file) + " " + home().relativize(file))
                        .toList();
                assertThat(open).isEmpty();
            }
            assertThat(home()).isDirectoryContaining(file -> file.endsWith("cellar.db-wal"));
        } finally {
            recording.destroyForcibly().waitFor();
        }
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
