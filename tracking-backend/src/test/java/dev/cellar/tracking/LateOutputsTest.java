package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Outputs that come after their cell has ended, while others run. */
class LateOutputsTest extends SessionFixture {
    @Test
    void whatAnExecutionShowedLateIsItsOwnWhateverRanMeanwhile() {
        TrackingSession session = session();
        session.start(Cells.start(null));
        Cells cells = new Cells(session);
        String early = cells.run("a", "chatter()", "began ");
        cells.run("b", "between", "between");
        session.outputsAmended(early, List.of(Cells.stream("began and ended")));
        String next = cells.run("c", "next", "next");
        flush(session);

        assertThat(outputs(session, early)).contains("began and ended");
        assertThat(outputs(session, next)).contains("next").doesNotContain("began");
    }

    @Test
    void anExecutionKeepsWhatItShowedLateWhenItsCellRunsAgain() {
        TrackingSession session = session();
        session.start(Cells.start(null));
        Cells cells = new Cells(session);
        String first = cells.run("a", "chatter()", "one");
        session.outputsAmended(first, List.of(Cells.stream("one, late")));
        String second = cells.run("a", "chatter()", "two");
        session.outputsAmended(first, List.of(Cells.stream("one, too late")));
        flush(session);
        session.close();

        try (TrackingStore store = TrackingStores.open(home())) {
            assertThat(store.execution(first).orElseThrow().outputs().toString())
                    .contains("late")
                    .doesNotContain("two");
            assertThat(store.execution(second).orElseThrow().outputs().toString())
                    .contains("two");
        }
    }

    private static String outputs(TrackingSession session, String execution) {
        return session.store().execution(execution).orElseThrow().outputs().toString();
    }
}
