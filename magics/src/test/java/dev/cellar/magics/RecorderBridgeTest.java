package dev.cellar.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.cellar.Track;
import dev.cellar.magics.testing.AtDesk;
import dev.cellar.magics.testing.Desk;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Run;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("dev.cellar.Track")
class RecorderBridgeTest extends AtDesk {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    @Override
    protected Desk sitDown() {
        return Desk.withParams(
                folder, "{\"lr\": \"0.01\", \"epochs\": \"3\", \"shuffle\": \"false\", \"name\": \"b\"}");
    }

    @BeforeEach
    void connect() {
        Track.connect(desk.bridge());
    }

    @AfterEach
    void disconnect() {
        Track.connect(null);
    }

    @Test
    void paramsGivenFromOutsideReplaceTheFallback() {
        desk.track("start", "forecast");

        assertThat(Track.param("lr", 0.1)).isEqualTo(0.01);
        assertThat(Track.param("epochs", 10)).isEqualTo(3);
        assertThat(Track.param("epochs", 10L)).isEqualTo(3L);
        assertThat(Track.param("shuffle", true)).isFalse();
        assertThat(Track.param("name", "a")).isEqualTo("b");
        assertThat(Track.param("depth", 6)).isEqualTo(6);

        assertThat(desk.store().params(run().id()))
                .isEqualTo(Map.of("lr", "0.01", "epochs", "3", "shuffle", "false", "name", "b", "depth", "6"));
        assertThat(desk.kernel().shown()).isEmpty();
    }

    @Test
    void aGivenParamOfAnotherTypeIsWarnedAboutOnceAndTheFallbackStays() {
        desk.track("start", "forecast");

        assertThat(Track.param("name", 10)).isEqualTo(10);
        assertThat(Track.param("name", 10)).isEqualTo(10);

        assertThat(desk.kernel().takeText()).isEqualTo("▲ name=b is not a whole number: 10 stays");
        assertThat(desk.store().params(run().id())).containsEntry("name", "10");
    }

    @Test
    void metricsKeepTheirStepsAndTheCellThatLoggedThem() {
        desk.track("start", "forecast");
        desk.cell("train()", () -> {
            Track.metric("loss", 0.5);
            Track.metric("loss", 0.25);
            Track.metrics(Map.of("auc", 0.9f), 7);
        });

        TrackingStore store = desk.store();
        assertThat(store.metric(run().id(), "loss"))
                .extracting(MetricPoint::step, MetricPoint::value)
                .containsExactly(tuple(0L, 0.5), tuple(1L, 0.25));
        assertThat(store.metric(run().id(), "auc"))
                .singleElement()
                .extracting(MetricPoint::step)
                .isEqualTo(7L);
        assertThat(store.attempts(run().id()))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.metrics()).containsKeys("loss", "auc"));
    }

    @Test
    void tagsAndNotesReachTheRun() {
        desk.track("start", "forecast");
        Track.tag("baseline");
        Track.tag("stage", "dev");
        Track.note("promo **lags** help");
        Track.note(" ");

        desk.store();
        Run run = run();
        assertThat(run.tags()).isEqualTo(Map.of("baseline", "", "stage", "dev"));
        assertThat(run.notes()).containsExactly("promo **lags** help");
    }

    @Test
    void bytesTextsFilesAndObjectsBecomeArtifacts() throws Exception {
        desk.track("start", "forecast");
        Path file = Files.writeString(folder.resolve("отчёт.csv"), "a,b\n");

        Track.artifact("raw", new byte[] {1, 2, 3});
        Track.artifact("reports/errors.csv", "x,y\n");
        Track.artifact("отчёт.csv", file);
        Track.artifact("copy.csv", file.toFile());
        Track.artifact("model", new ArrayList<>(List.of("tree", "forest")));
        Track.artifact("thread", Thread.currentThread().getThreadGroup());

        assertThat(artifact("raw").mediaType()).isEqualTo("application/octet-stream");
        assertThat(bytes("raw")).containsExactly(1, 2, 3);
        assertThat(artifact("reports/errors.csv").mediaType()).isEqualTo("text/csv");
        assertThat(text("отчёт.csv")).isEqualTo("a,b\n");
        assertThat(text("copy.csv")).isEqualTo("a,b\n");
        assertThat(artifact("model").mediaType()).isEqualTo("application/x-java-serialized-object");
        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes("model"))).readObject())
                .isEqualTo(List.of("tree", "forest"));
        assertThat(text("thread")).startsWith("java.lang.ThreadGroup");
        assertThat(desk.kernel().shown()).isEmpty();
    }

    @Test
    void anObjectWithAPartThatCannotBeSerialisedIsKeptAsTheNotebookShowsIt() {
        desk.track("start", "forecast");

        Track.artifact("mixed", new ArrayList<>(List.of(new Object() {
            @Override
            public String toString() {
                return "a tree";
            }
        })));

        assertThat(artifact("mixed").mediaType()).isEqualTo("text/plain");
        assertThat(text("mixed")).isEqualTo("[a tree]");
    }

    @Test
    void figuresAreShownAndKept() throws Exception {
        desk.track("start", "forecast");
        Path svg = Files.writeString(folder.resolve("c.svg"), SVG);

        Track.figure("потери 損失", new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB));
        Track.figure("curve", SVG);
        Track.figure("page", "<b>bold</b>");
        Track.figure("file", svg);
        Track.figure("words.txt", "no markup");

        assertThat(desk.kernel().shown()).hasSize(5);
        assertThat(desk.kernel().shown().get(0)).containsKeys("image/png", "text/plain");
        assertThat(desk.kernel().shown().get(1))
                .containsEntry("image/svg+xml", SVG)
                .containsEntry("text/plain", "curve");
        assertThat(desk.kernel().shown().get(2)).containsEntry("text/html", "<b>bold</b>");
        assertThat(bytes("figures/потери 損失.png")).startsWith(0x89, 'P', 'N', 'G');
        assertThat(text("figures/curve.svg")).isEqualTo(SVG);
        assertThat(text("figures/page.html")).isEqualTo("<b>bold</b>");
        assertThat(text("figures/file.svg")).isEqualTo(SVG);
        assertThat(text("figures/words.txt")).isEqualTo("no markup");
    }

    @Test
    void imageBytesAreRecognisedByTheirContent() {
        desk.track("start", "forecast");

        Track.figure("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        Track.figure("jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
        Track.figure("gif", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        Track.figure("svg", SVG.getBytes(StandardCharsets.UTF_8));

        assertThat(desk.store().artifacts(run().id()))
                .extracting(Artifact::name)
                .containsExactlyInAnyOrder("figures/png.png", "figures/jpeg.jpg", "figures/gif.gif", "figures/svg.svg");
    }

    @Test
    void withoutARunOneHintIsShownAndNothingIsWritten() {
        Track.metric("loss", 1);
        Track.metric("loss", 1, 1);
        Track.tag("x");
        Track.note("x");
        Track.artifact("x", "y");
        assertThat(Track.param("lr", 0.1)).isEqualTo(0.01);

        assertThat(desk.kernel().takeText())
                .isEqualTo("○ Not recording   %track start begins a run; until then Track keeps nothing");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void withoutARunFiguresAreStillShown() {
        Track.figure("curve", SVG);

        assertThat(desk.kernel().shown().get(0)).containsEntry("image/svg+xml", SVG);
    }

    @Test
    void whatCannotBeRecordedIsSaidOnceAndNeverThrown() {
        desk.track("start", "forecast");

        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> Track.artifact("model", folder.resolve("lost.bin")))
                    .doesNotThrowAnyException();
        }
        assertThat(desk.kernel().takeText())
                .isEqualTo("▲ Not recorded: artifact model: there is no file " + folder.resolve("lost.bin"));

        Track.metric(" ", 1);
        assertThat(desk.kernel().takeText()).isEqualTo("▲ Not recorded: a metric needs a name");

        Track.artifact("../../etc/passwd", "x");
        assertThat(desk.kernel().takeText())
                .isEqualTo("▲ Not recorded: \"../../etc/passwd\" cannot name an artifact: "
                        + "take a name such as reports/errors.csv");

        Track.figure("f", folder.resolve("a.bin"));
        assertThat(desk.kernel().takeText())
                .isEqualTo("▲ Not recorded: figure f: a.bin is no figure that can be shown: "
                        + "give a PNG, JPEG, GIF, SVG or HTML file");
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // No compiler keeps a cell from it.
    void ofANullItIsSaidWhatIsNull() {
        desk.track("start", "forecast");

        Track.metric(null, 1);
        Track.param("lr", (String) null);
        Track.metrics(null);
        Track.tag("stage", null);
        Track.note(null);
        Track.artifact("a.txt", null);
        Track.model("m", (Object) null);
        Track.figure("f", null);
        Track.dataset("d", (Object) null);
        Track.split(null);
        Track.log(null);

        assertThat(desk.kernel().takeText().lines())
                .containsExactly(
                        "▲ Not recorded: a metric needs a name",
                        "▲ Not recorded: param lr is null",
                        "▲ Not recorded: metrics is null",
                        "▲ Not recorded: tag stage is null",
                        "▲ Not recorded: note is null",
                        "▲ Not recorded: artifact a.txt is null",
                        "▲ Not recorded: model m is null",
                        "▲ Not recorded: figure f is null",
                        "▲ Not recorded: dataset d is null",
                        "▲ Not recorded: split is null",
                        "▲ Not recorded: log line is null");
        assertThat(desk.store().params(run().id())).isEmpty();
    }

    @Test
    void ofAFolderItIsSaidHowToKeepIt() {
        desk.track("start", "forecast");

        Track.artifact("all", folder);

        assertThat(desk.kernel().takeText())
                .isEqualTo("▲ Not recorded: artifact all: it is a folder: %track artifact " + folder
                        + " keeps every file of it");
    }

    private Run run() {
        return desk.session().store().run("forecast");
    }

    private Artifact artifact(String name) {
        return desk.store().artifacts(run().id()).stream()
                .filter(artifact -> artifact.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes(String name) {
        return desk.store().object(artifact(name).sha256());
    }

    private String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
