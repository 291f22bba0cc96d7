package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.Track;
import dev.cellar.magics.testing.AtDesk;
import dev.cellar.magics.testing.Desk;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.objects.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What cells say of data, models and themselves. */
@ResourceLock("dev.cellar.Track")
class LoggedDataTest extends AtDesk {
    private RecorderBridge bridge;

    @Override
    protected Desk sitDown() {
        return Desk.at(folder);
    }

    @BeforeEach
    void connect() {
        bridge = desk.bridge();
        Track.connect(bridge);
    }

    @AfterEach
    void disconnect() {
        Track.connect(null);
        bridge.close();
    }

    @Test
    void aFileIsKnownByItsFingerprintRowsColumnsAndMissingValues() throws IOException {
        Path file = Files.writeString(folder.resolve("patients.csv"), "name;age\nAda;36\nBo;\n");
        desk.track("start", "forecast");

        desk.cell("use()", () -> Track.dataset("patients", file, "Train"));

        Dataset dataset = datasets(run()).get(0);
        assertThat(dataset.executionId()).isNotNull();
        assertThat(dataset.role()).isEqualTo("train");
        assertThat(dataset.fingerprint()).isEqualTo(Sha256.of(Files.readAllBytes(file)));
        assertThat(dataset.source()).isEqualTo(file.toString());
        assertThat(dataset.rows()).isEqualTo(2);
        assertThat(dataset.columns()).containsExactly("name", "age");
        assertThat(dataset.missing()).isEqualTo(1);
        assertThat(dataset.bytes()).isEqualTo(Files.size(file));
        assertThat(desk.kernel().shown()).isEmpty();
    }

    @Test
    void ofAnotherFileTheBytesAreFingerprinted() throws IOException {
        Path file = Files.write(folder.resolve("patients.parquet"), new byte[] {1, 2, 3});
        desk.track("start", "forecast");

        Track.dataset("patients", file);

        Dataset dataset = datasets(run()).get(0);
        assertThat(dataset.rows()).isNull();
        assertThat(dataset.bytes()).isEqualTo(3);
    }

    @Test
    void aTestSetThatLostRowsSinceTheLastRunIsWarnedAbout() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a\n1\n2\n3\n");
        desk.track("start", "first");
        Track.dataset("patients", file, "test");
        Track.dataset("others", file, "train");
        desk.track("stop");
        Files.writeString(file, "a\n1\n2\n");
        desk.track("start", "second");

        Track.dataset("patients", file, "test");
        Track.dataset("others", file, "train");

        assertThat(desk.kernel().takeText())
                .isEqualTo("▲ Test set patients lost 1 row since the last run: it has 2 rows now, it had 3");
        assertThat(datasets(desk.session().store().run("second"))).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsSaidAndNotThrown() {
        desk.track("start", "forecast");

        Track.dataset("patients", folder.resolve("lost.csv"));
        assertThat(desk.kernel().takeText())
                .isEqualTo("▲ Not recorded: dataset patients: there is no file " + folder.resolve("lost.csv"));

        Track.dataset("patients", Thread.currentThread());
        assertThat(desk.kernel().takeText()).contains("a java.lang.Thread cannot be read; give a file");

        Track.dataset("patients", folder.toString());
        assertThat(desk.kernel().takeText()).contains("give Path.of(\"" + folder + "\")");
    }

    @Test
    void aModelIsAnArtifactBelowModels() throws IOException {
        Path file = Files.writeString(folder.resolve("weights.onnx"), "weights");
        desk.track("start", "forecast");

        Track.model("churn", file);
        Track.model("centres", new double[] {1, 2});

        assertThat(desk.store().artifacts(run().id()))
                .allMatch(artifact -> artifact.kind() == ArtifactKind.MODEL)
                .extracting(Artifact::name)
                .containsExactly("models/churn.onnx", "models/centres");
    }

    @Test
    void theSplitIsAParamAndLogLinesAreKeptInOrder() {
        desk.track("start", "forecast");

        Track.split("80/20 by patient, seed 7");
        Track.log("first");
        Track.log("second");

        assertThat(desk.store().params(run().id())).containsEntry("split", "80/20 by patient, seed 7");
        assertThat(desk.store().attempts(run().id()))
                .as("parting the data tries nothing")
                .isEmpty();
        assertThat(desk.store().log(run().id())).extracting(LogLine::text).containsExactly("first", "second");
        assertThat(desk.kernel().shown()).isEmpty();
    }

    private Run run() {
        return desk.session().store().run("forecast");
    }

    private List<Dataset> datasets(Run run) {
        return desk.store().datasets(run.id());
    }
}
