package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.cellar.magics.testing.AtDesk;
import dev.cellar.tracking.model.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactCommandTest extends AtDesk {
    @TempDir
    private Path elsewhere;

    @BeforeEach
    void begin() {
        desk.track("start", "forecast");
    }

    private List<Artifact> kept() {
        return desk.store().artifacts(desk.session().current().orElseThrow().id());
    }

    private String text(Artifact artifact) {
        return new String(desk.store().object(artifact.sha256()), StandardCharsets.UTF_8);
    }

    private void refused(String line, String what) {
        assertThatExceptionOfType(MagicException.class)
                .isThrownBy(() -> desk.track("artifact", what))
                .withMessage(line);
        assertThat(kept()).isEmpty();
    }

    private static Path file(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Test
    void aFileIsKeptUnderItsPathFromTheNotebook() throws IOException {
        file(folder.resolve("отчёт/ошибки 1.csv"), "id\n");

        assertThat(desk.track("artifact", "отчёт/ошибки 1.csv"))
                .isEqualTo("● forecast #1   kept отчёт/ошибки 1.csv, 3 B");
        assertThat(kept()).singleElement().satisfies(artifact -> {
            assertThat(artifact.name()).isEqualTo("отчёт/ошибки 1.csv");
            assertThat(text(artifact)).isEqualTo("id\n");
        });
    }

    @Test
    void aFileFromElsewhereIsKeptUnderItsName() throws IOException {
        Path model = file(elsewhere.resolve("out/model.bin"), "weights");

        desk.track("artifact", model.toString());

        assertThat(kept()).extracting(Artifact::name).containsExactly("model.bin");
    }

    @Test
    void ofAFolderEveryFileBelowIsKept() throws IOException {
        file(folder.resolve("reports/a.txt"), "one");
        file(folder.resolve("reports/deep/er/b.txt"), "three");
        file(folder.resolve("reports/.hidden"), "x");

        assertThat(desk.track("artifact", "reports/")).isEqualTo("● forecast #1   kept 3 files of reports/, 9 B");
        assertThat(kept())
                .extracting(Artifact::name)
                .containsExactly("reports/.hidden", "reports/a.txt", "reports/deep/er/b.txt");
    }

    @Test
    void linksOutOfAFolderAreNotFollowedAndSaid() throws IOException {
        Path secret = file(elsewhere.resolve("secret.txt"), "secret");
        file(folder.resolve("reports/a.txt"), "one");
        Files.createSymbolicLink(folder.resolve("reports/inside.txt"), folder.resolve("reports/a.txt"));
        Files.createSymbolicLink(folder.resolve("reports/secret.txt"), secret);
        Files.createSymbolicLink(folder.resolve("reports/all"), elsewhere);
        Files.createSymbolicLink(folder.resolve("reports/loop"), folder.resolve("reports"));
        Files.createSymbolicLink(folder.resolve("reports/nowhere"), folder.resolve("lost"));

        assertThat(desk.track("artifact", "reports"))
                .isEqualTo("● forecast #1   kept 2 files of reports/, 6 B; 4 links left out");
        assertThat(kept()).extracting(Artifact::name).containsExactly("reports/a.txt", "reports/inside.txt");
        assertThat(kept()).extracting(this::text).containsOnly("one");
    }

    @Test
    void aVariablesValueIsKeptUnderItsName() {
        desk.kernel().variable("report", "строка");

        assertThat(desk.track("artifact", "report")).isEqualTo("● forecast #1   kept report, 12 B");
        assertThat(kept()).singleElement().satisfies(artifact -> {
            assertThat(artifact.name()).isEqualTo("report");
            assertThat(text(artifact)).isEqualTo("строка");
        });
    }

    @Test
    void aVariableThatNamesAFileStandsForThatFile() throws IOException {
        desk.kernel().variable("best", file(folder.resolve("best.txt"), "weights"));

        desk.track("artifact", "best");

        assertThat(kept()).extracting(Artifact::name, this::text).containsExactly(tuple("best.txt", "weights"));
    }

    @Test
    void aFileComesBeforeAVariableOfItsName() throws IOException {
        file(folder.resolve("report"), "file");
        desk.kernel().variable("report", "variable");

        desk.track("artifact", "report");

        assertThat(kept()).extracting(this::text).containsExactly("file");
    }

    @Test
    void whatIsNotThereIsOneLineWithTheNearestVariable() {
        desk.kernel().variable("report", "строка");

        refused(
                "There is no file " + folder.resolve("reprot")
                        + " and no variable reprot; did you mean the variable report?",
                "reprot");
        refused("There is no file " + folder.resolve("a.csv") + " and no variable a.csv", "a.csv");
    }

    @Test
    void aFolderWithoutFilesIsOneLine() throws IOException {
        Files.createDirectories(folder.resolve("reports/empty"));

        refused("artifact reports: the folder holds no file", "reports");
    }

    @Test
    void ofAFolderWithAFileThatCannotBeReadNothingIsKept() throws IOException {
        Path closed = file(folder.resolve("reports/b.txt"), "x");
        file(folder.resolve("reports/a.txt"), "x");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(closed), "a superuser may read everything");

        refused("artifact reports: no right to " + closed.toRealPath(), "reports");
    }
}
