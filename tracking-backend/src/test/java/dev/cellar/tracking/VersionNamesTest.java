package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.notebook.Cell;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNamesTest extends SessionFixture {
    private Path file = Path.of("");
    private TrackingSession session;
    private Cells cells;

    @BeforeEach
    void begin() throws IOException {
        file = notebook("n.ipynb", Cell.code("a", "one"));
        session = session();
        session.start(Cells.start("forecast", file));
        cells = new Cells(session);
    }

    @Test
    void bestIsTheVersionOfTheBestAttemptByTheGoal() {
        session.goal(new Goal("auc", Direction.MAX));
        for (double auc : new double[] {0.7, 0.9, 0.8}) {
            cells.run("a", "one", "" + auc, id -> session.metric(id, "auc", auc, null));
        }
        assertThat(find("@best").number()).isEqualTo(2);
    }

    @Test
    void aLabelThatReadsBestGoesBeforeTheGoal() {
        bestIsTheVersionOfTheBestAttemptByTheGoal();
        session.store().label(find("@1"), "best");
        assertThat(find("@best").number()).isEqualTo(1);
    }

    @Test
    void withoutAGoalOrItsMetricThereIsNoBest() {
        cells.run("a", "one", "");
        assertThatThrownBy(() -> find("@best"))
                .isInstanceOf(StoreException.class)
                .hasMessage("there is no best version: run forecast #1 has no goal;"
                        + " %track goal METRIC max names one, %track label @12 best a version");
        session.goal(new Goal("auc", Direction.MAX));
        assertThatThrownBy(() -> find("@best"))
                .hasMessage("there is no best version: no attempt of run forecast #1 has logged auc");
    }

    @Test
    void aRunNamesTheLastVersionMadeInIt() {
        cells.run("a", "one", "1");
        cells.run("a", "one", "2");
        session.start(Cells.start("other", file));
        cells.run("a", "one", "3");
        session.start(Cells.start("idle", file));
        assertThat(find("@run:forecast").number()).isEqualTo(2);
        assertThat(find("@run:other#1").number()).isEqualTo(3);
        assertThatThrownBy(() -> find("@run:idle")).hasMessage("run idle #1 made no version of this notebook");
        assertThatThrownBy(() -> find("@run:forcast")).hasMessageContaining("did you mean forecast#1?");
    }

    @Test
    void aMomentNamesTheLastVersionAtOrBeforeIt() {
        cells.run("a", "one", "1");
        cells.run("a", "one", "2");
        List<Version> history = history();
        assertThat(find("@" + local(history.get(0)))).isEqualTo(history.get(0));
        assertThat(find("@" + local(history.get(1)))).isEqualTo(history.get(1));
        assertThat(find("@9999-01-01").number()).isEqualTo(2);
        assertThat(find("@{9999-01-01 10:00}").number()).isEqualTo(2);
        assertThatThrownBy(() -> find("@2020-01-01"))
                .hasMessageStartingWith("there is no version as old as @2020-01-01: @1");
        assertThatThrownBy(() -> find("@{next week}")).hasMessageStartingWith("@{next week} is no moment: write ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "run:a", "2026-11-24", "2026-11-24T10:00", "{yesterday}", "12", "-1", "abcd"})
    void aLabelThatWouldBeReadAsSomethingElseIsRefused(String label) {
        cells.run("a", "one", "1");
        Version version = find("@1");
        assertThatThrownBy(() -> session.store().label(version, label))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be a label");
    }

    private static String local(Version version) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(version.at().atZone(ZoneId.systemDefault()));
    }

    private List<Version> history() {
        flush(session);
        return history(session.store(), file);
    }

    private Version find(String name) {
        return session.store().version(history().get(0).notebookId(), name);
    }
}
