package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.notebook.limit.CutMark;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.notebook.limit.Seams;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputLimitsTest extends SessionFixture {
    private static final Map<String, String> SMALL =
            Map.of("CELLAR_LIMITS_OUTPUT", "2 kB", "CELLAR_LIMITS_RUN", "5 kB");
    private static final String LONG = "first\n" + "x".repeat(4000) + "\nlast\n";

    @Test
    void anOutputIsCutInItsMiddleEverywhereItIsKept() throws Exception {
        Path file = notebook("n.ipynb", Cell.code("a", "print"));
        TrackingSession session = session(SMALL);
        session.start(Cells.start(null, file));
        String id = new Cells(session).run("a", "print", LONG + "y".repeat(100));
        flush(session);

        Version version = history(session.store(), file).get(0);
        assertThat(text(session.store().execution(id).orElseThrow()))
                .startsWith("first\n")
                .endsWith("y".repeat(100))
                .contains("[Cellar cut ")
                .hasSizeLessThanOrEqualTo(2000);
        assertThat(new String(session.store().restore(version), UTF_8)).contains("[Cellar cut ");
        assertThat(CutMark.bytesIn(session.store().document(version))).isGreaterThan(2000);
        assertThat(version.title()).isEqualTo("print (output cut)");
        assertThat(StoreBytes.withoutVault(home()).holding("x".repeat(2000))).isEmpty();
    }

    @Test
    void aRunKeepsNextToNothingOfOutputsBeyondItsLimitAndSaysSo() {
        TrackingSession session = session(SMALL);
        session.start(Cells.start(null));
        Cells cells = new Cells(session);
        for (int i = 0; i < 3; i++) {
            assertThat(session.fullRun()).isEmpty();
            cells.run(null, "c" + i, "z".repeat(1500));
        }
        String beyond = cells.run(null, "beyond", "z".repeat(1500));
        String small = cells.run(null, "small", "42");
        flush(session);

        assertThat(text(session.store().execution(beyond).orElseThrow()))
                .contains("limits.run in cellar.toml")
                .hasSizeLessThanOrEqualTo(1000);
        assertThat(text(session.store().execution(small).orElseThrow())).isEqualTo("42");
        assertThat(session.fullRun()).get().asString().contains("limits.run").doesNotContain("\n");
    }

    @Test
    void theNextRunHasItsOwnRoom() {
        TrackingSession session = session(SMALL);
        Cells cells = new Cells(session);
        session.start(Cells.start("one"));
        cells.run(null, "a", "z".repeat(1900));
        cells.run(null, "b", "z".repeat(1900));
        cells.run(null, "c", "z".repeat(1900));
        assertThat(session.fullRun()).isPresent();

        session.start(Cells.start("two"));

        assertThat(session.fullRun()).isEmpty();
        String id = cells.run(null, "d", "z".repeat(1500));
        flush(session);
        assertThat(text(session.store().execution(id).orElseThrow())).isEqualTo("z".repeat(1500));
    }

    @Test
    void whatCameLaterLeavesWhatIsKeptAloneOnceTheRunIsFull() {
        TrackingSession session = session(SMALL);
        session.start(Cells.start(null));
        Cells cells = new Cells(session);
        String id = cells.run(null, "early", "kept");
        for (int i = 0; i < 4; i++) {
            cells.run(null, "c" + i, "z".repeat(1500));
        }
        session.outputsAmended(id, List.of(Cells.stream("z".repeat(1900))));
        flush(session);

        assertThat(text(session.store().execution(id).orElseThrow())).isEqualTo("kept");
    }

    @Test
    void aSaveIsCutAsTheExecutionWasAndSaysSo() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "print"));
        TrackingSession session = session(SMALL);
        session.start(Cells.start(null, file));
        new Cells(session).run("a", "print", LONG);
        flush(session);
        save(file, saved());
        flush(session);
        assertThat(history(session.store(), file))
                .as("a save of what is recorded is no version")
                .hasSize(1);
        save(file, saved().replace("print\"", "print()\""));
        flush(session);

        List<Version> history = history(session.store(), file);
        assertThat(history).extracting(Version::title).containsExactly("print (output cut)", "Saved n (output cut)");
        assertThat(new String(session.store().restore(history.get(1)), UTF_8))
                .contains("print()", "[Cellar cut ")
                .doesNotContain("x".repeat(2000));
    }

    @Test
    void aFileTooLargeForTheKernelsMemoryIsLeftAloneAndSaid() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "1"));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        byte[] before = Files.readAllBytes(file);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Runtime.getRuntime().maxMemory() / 4);
        }
        new Cells(session).run("a", "1", "1");
        flush(session);

        assertThat(session.trouble()).get().asString().contains("too much for this kernel's memory", "n.ipynb");
        assertThat(history(session.store(), file)).extracting(Version::cell).containsExactly("a");

        Files.write(file, before);
        flush(session);
        assertThat(session.trouble()).isEmpty();
    }

    @Test
    void whatARestoreOverwritesIsKeptWhole() throws IOException {
        Path file = notebook("n.ipynb");
        Files.writeString(file, saved());
        try (TrackingStore store = TrackingStores.open(home())) {
            Version version = store.snapshotFile(file);

            assertThat(new String(store.restore(version), UTF_8)).isEqualTo(saved());
        }
    }

    @Test
    void aSecretThatTheCutGoesThroughLeavesNoHalf() throws Exception {
        String key = "ghp_" + "aB3dE6gH9jK2".repeat(3);
        TrackingSession session = session(Map.of("CELLAR_LIMITS_OUTPUT", "2 kB"));
        session.start(Cells.start(null));
        Cells cells = new Cells(session);
        int through = 0;
        for (int at = 850; at < 1000; at += 7) {
            String printed = "-".repeat(at) + " " + key + " " + "-".repeat(3000) + " " + key + " " + "-".repeat(at);
            cells.run(null, "c" + at, printed);
            through += new OutputLimit(2000, Seams.ANYWHERE).text(printed).matches("(?s).*ghp_\\w{1,35}\n.*") ? 1 : 0;
        }
        flush(session);

        assertThat(through).as("cuts that would go through the key").isPositive();
        assertThat(StoreBytes.withoutVault(home()).holding("ghp_a")).isEmpty();
        assertThat(StoreBytes.withoutVault(home()).holding("9jK2 -")).isEmpty();
    }

    @Test
    void limitsAreSetInTheSettingsFile() throws IOException {
        Files.writeString(folder.resolve("cellar.toml"), "limits.output = \"1.5 MB\"\n[other]\nlimits = 1\n");

        assertThat(CellarConfig.load(Map.of(), folder).limits()).isEqualTo(new Limits(1_500_000, 200_000_000));
        assertThat(CellarConfig.load(Map.of("CELLAR_LIMITS_RUN", "1 GB"), folder)
                        .limits()
                        .run())
                .isEqualTo(1_000_000_000);
        assertThatThrownBy(() -> CellarConfig.load(Map.of("CELLAR_LIMITS_OUTPUT", "lots"), folder))
                .isInstanceOf(StoreException.class)
                .hasMessage("limits.output is a size such as \"10 MB\", not \"lots\"");
        assertThatThrownBy(() -> CellarConfig.load(Map.of("CELLAR_LIMITS_RUN", "1 MB"), folder))
                .hasMessageContaining("at least limits.output");
    }

    private static String saved() {
        Notebook notebook =
                Notebook.of(List.of(Cell.code("a", "print").executed("print", 1, List.of(Cells.stream(LONG)))));
        return new String(NotebookWriter.write(notebook), UTF_8);
    }

    private static String text(Execution execution) {
        return execution.outputs().get(0).path("text").asText();
    }
}
