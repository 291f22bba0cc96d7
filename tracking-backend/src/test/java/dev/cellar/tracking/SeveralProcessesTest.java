package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeveralProcessesTest extends SessionFixture {
    private static final int PROCESSES = 4;
    private static final int CELLS = 6;

    @Test
    void manyKernelsRecordOneNotebookIntoOneStoreAtOnce() throws Exception {
        Path file = notebook("shared.ipynb", Cell.code("a", "one"));
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(ChildJvm.start(OneRun.class, home().toString(), file.toString()));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        TrackingStore store = store();
        List<Run> runs = store.runs(null, 100);
        assertThat(runs).extracting(Run::status).containsOnly(RunStatus.FINISHED);
        assertThat(runs).extracting(Run::number).containsExactlyInAnyOrder(1, 2, 3, 4);
        List<Version> history = history(store, file);
        assertThat(history)
                .extracting(Version::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PROCESSES * CELLS).boxed().toList());
        assertThat(runs)
                .allSatisfy(run -> assertThat(store.executions(run.id())).hasSize(CELLS));
        assertThat(store.fsck(false)).isEmpty();
    }

    /** Records a few cells of a notebook and ends in good order. */
    static final class OneRun {
        private OneRun() {}

        public static void main(String[] arguments) {
            try (TrackingSession session =
                    TrackingSessions.open(new SessionConfig(Path.of(arguments[0]), Path.of(arguments[1]), Map.of()))) {
                Cells cells = new Cells(session);
                cells.begin("shared");
                for (int i = 0; i < CELLS; i++) {
                    cells.run("a", "cell " + i, ProcessHandle.current().pid() + " " + i);
                }
                if (!session.flush(Duration.ofMinutes(2))) {
                    throw new IllegalStateException("not flushed: " + session.trouble());
                }
            }
        }
    }
}
