package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UpkeepTest extends SessionFixture {
    private Path recorded() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "one"), Cell.code("b", "two"));
        TrackingSession session = session();
        Cells cells = new Cells(session);
        session.start(Cells.start("forecast", file));
        cells.run("a", "one", "1");
        cells.run("b", "two", "2");
        session.artifact(null, "model.bin", ArtifactKind.FILE, "application/octet-stream", "weights".getBytes(UTF_8));
        flush(session);
        save(file, "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": []}");
        session.close();
        return file;
    }

    @Test
    void versionRowsThatAreGoneAreMadeAnewFromTheCommits() throws IOException {
        Path file = recorded();
        List<Version> before = history(store(), file);
        assertThat(before).hasSize(3);
        Files.delete(home().resolve("cellar.db"));
        Files.deleteIfExists(home().resolve("cellar.db-wal"));
        Files.deleteIfExists(home().resolve("cellar.db-shm"));
        TrackingStore store = store();
        assertThat(store.fsck(false))
                .hasSize(2)
                .anyMatch(line -> line.contains("has ended, but is not whole in the database"))
                .anyMatch(line -> line.contains("3 commits of notebook n have no version number"));
        assertThat(store.fsck(true)).isEmpty();
        List<Version> after = store.history(store.notebook("n").id());
        assertThat(after)
                .extracting(Version::commit)
                .isEqualTo(before.stream().map(Version::commit).toList());
        assertThat(after)
                .extracting(Version::cell)
                .isEqualTo(before.stream().map(Version::cell).toList());
        assertThat(after)
                .extracting(Version::status)
                .isEqualTo(before.stream().map(Version::status).toList());
        assertThat(after)
                .extracting(Version::executionCount)
                .isEqualTo(before.stream().map(Version::executionCount).toList());
        assertThat(after)
                .extracting(Version::title)
                .isEqualTo(before.stream().map(Version::title).toList());
        assertThat(after).extracting(Version::isSave).containsExactly(false, false, true);
    }

    @Test
    void aDamagedOrMissingArtifactIsNamed() throws IOException {
        recorded();
        try (Stream<Path> objects = Files.walk(home().resolve("objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                Files.delete(object);
            }
        }
        assertThat(store().fsck(false))
                .singleElement()
                .asString()
                .startsWith("artifact model.bin of run")
                .contains("is not in");
    }

    @Test
    void aVersionWithoutItsCommitIsNamed() throws IOException {
        Path file = recorded();
        try (Stream<Path> files = Files.walk(home().resolve("snapshots.git"))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
        assertThat(store().fsck(true))
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem).contains("has lost its commit"));
        assertThat(history(store(), file)).hasSize(3);
    }

    @Test
    void collectionKeepsEveryVersionAndArtifact() throws IOException {
        Path file = recorded();
        try (Stream<Path> objects = Files.walk(home().resolve("objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(object, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
            }
        }
        TrackingStore store = store();
        List<byte[]> before = history(store, file).stream().map(store::restore).toList();
        assertThat(store.gc()).contains("every version is kept");
        List<byte[]> after = history(store, file).stream().map(store::restore).toList();
        assertThat(after).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
        }
        assertThat(store.object(
                        store.artifacts(store.run("forecast").id()).get(0).sha256()))
                .isEqualTo("weights".getBytes(UTF_8));
        assertThat(store.fsck(false)).isEmpty();
    }

    @Test
    void stockGitFindsNothingWrongAndReadsTheHistory() throws Exception {
        recorded();
        Process fsck = new ProcessBuilder("git", "--git-dir=" + home().resolve("snapshots.git"), "fsck", "--strict")
                .redirectErrorStream(true)
                .start();
        String said = new String(fsck.getInputStream().readAllBytes(), UTF_8);
        assertThat(fsck.waitFor()).as(said).isZero();
        Process log = new ProcessBuilder(
                        "git",
                        "--git-dir=" + home().resolve("snapshots.git"),
                        "log",
                        "--all",
                        "--format=%s|%(trailers:key=Cell,valueonly)")
                .start();
        assertThat(log.inputReader().lines().filter(line -> !line.isBlank()))
                .containsExactly("Saved n|", "[2] two|b", "[1] one|a");
    }

    @Test
    void theStoreHidesItselfFromTheWorkingCopyItStandsIn() throws IOException {
        recorded();
        assertThat(home().resolve(".gitignore")).hasContent("*\n");
        assertThat(Files.getPosixFilePermissions(home())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
}
