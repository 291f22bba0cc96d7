package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Variables;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cells show is kept as figures of the run. */
class ShownFiguresTest extends SessionFixture {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    private static final String PNG =
            Base64.getMimeEncoder(20, "\n".getBytes(UTF_8)).encodeToString("a picture of many a byte".getBytes(UTF_8));

    private TrackingSession session;
    private Cells cells;

    @BeforeEach
    void start() {
        session = session();
        cells = new Cells(session);
        cells.begin("charts");
    }

    @Test
    void everyFormOfFigureIsKeptUnderItsCellsName() {
        String id = show(
                "plot()",
                display(Map.of("image/png", PNG, "text/plain", "an image")),
                Cells.stream("between"),
                display(Map.of("image/svg+xml", SVG, "image/png", PNG)),
                display(Map.of("image/jpeg", PNG)),
                display(Map.of("text/html", "<div><canvas id=\"c\"></canvas></div>")));

        assertThat(figures()).allSatisfy(figure -> {
            assertThat(figure.kind()).isEqualTo(ArtifactKind.FIGURE);
            assertThat(figure.executionId()).isEqualTo(id);
        });
        assertThat(figures())
                .extracting(Artifact::name)
                .containsExactly(
                        "figures/cell [1].png",
                        "figures/cell [1] 2.svg",
                        "figures/cell [1] 3.jpg",
                        "figures/cell [1] 4.html");
        assertThat(content(figures().get(0))).isEqualTo("a picture of many a byte");
        assertThat(content(figures().get(1))).isEqualTo(SVG);
    }

    @Test
    void aHeadingNamesTheFiguresOfItsCell() {
        show(
                "%%track figure 誤差/loss <1>\nplot()",
                display(Map.of("image/svg+xml", SVG)), display(Map.of("image/svg+xml", SVG)));

        assertThat(figures())
                .extracting(Artifact::name)
                .containsExactly("figures/誤差-loss <1>.svg", "figures/誤差-loss <1> 2.svg");
        assertThat(figures())
                .extracting(Artifact::sha256)
                .containsOnly(figures().get(0).sha256());
    }

    @Test
    void tablesTextsAndWhatCellarShowsItselfAreNoFigures() {
        ObjectNode own = display(Map.of("image/svg+xml", SVG));
        own.set("metadata", JsonNodeFactory.instance.objectNode().put(Execution.OWN_DISPLAY, true));

        show(
                "tables()",
                own,
                display(Map.of("text/html", "<table><tr><td>1 &lt;svg&gt;</td></tr></table>")),
                display(Map.of("text/plain", "<svg/>")),
                display(Map.of("image/png", "%%%")));

        assertThat(figures()).isEmpty();
    }

    @Test
    void outputsThatChangeLaterReplaceTheFiguresTheCellHad() {
        String id = show("plot()", display(Map.of("image/svg+xml", SVG)), display(Map.of("image/png", PNG)));
        session.outputsAmended(id, List.of(display(Map.of("image/svg+xml", "<svg>later</svg>"))));
        flush(session);

        assertThat(figures())
                .singleElement()
                .satisfies(figure -> assertThat(content(figure)).isEqualTo("<svg>later</svg>"));
    }

    @Test
    void figuresAreTheSameWhenTheJournalIsTakenInAgain() {
        show("plot()", display(Map.of("image/svg+xml", SVG)));
        List<Artifact> before = figures();
        session.stop(RunStatus.FINISHED);
        session.close();

        TrackingStore store = store();
        store.recover();

        assertThat(store.artifacts(before.get(0).runId())).isEqualTo(before);
        assertThat(store.fsck(false)).isEmpty();
    }

    @Test
    void aHeadingNamesTheAttempt() {
        String id = show("%%track attempt deeper\nfit()");

        assertThat(session.store().attempts(session.store().run("charts").id()))
                .singleElement()
                .satisfies(attempt -> {
                    assertThat(attempt.executionId()).isEqualTo(id);
                    assertThat(attempt.name()).isEqualTo("deeper");
                });
    }

    private String show(String code, ObjectNode... outputs) {
        String id = cells.open(null, code);
        session.executionFinished(new Execution(
                id, id, null, 1, code, Cells.ADA, Instant.now(), 1, ExecutionStatus.OK, null, List.of(outputs)));
        session.executionObserved(id, Variables.NONE, List.of(), null);
        flush(session);
        return id;
    }

    private List<Artifact> figures() {
        return session.store().artifacts(session.store().run("charts").id());
    }

    private String content(Artifact figure) {
        return new String(session.store().object(figure.sha256()), UTF_8);
    }

    private static ObjectNode display(Map<String, String> data) {
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("output_type", "display_data");
        data.forEach(output.putObject("data")::put);
        output.putObject("metadata");
        return output;
    }
}
