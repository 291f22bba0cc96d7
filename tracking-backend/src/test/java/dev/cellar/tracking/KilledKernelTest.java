package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledKernelTest {
    @TempDir
    Path home;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endsWhatItStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void nothingThatReturnedIsLostWhereverTheKernelIsKilled() throws Exception {
        Random random = new Random(7);
        List<Victim> victims = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Process process = ChildJvm.start(EndlessRun.class, home.toString());
            started.add(process);
            victims.add(new Victim(process));
            if (victims.size() % 2 == 0) {
                victims.get(i - 1).killAfter(random.nextInt(400));
                victims.get(i).killAfter(random.nextInt(400));
            }
        }
        try (TrackingStore store = TrackingStores.open(home)) {
            List<String> recovered = new ArrayList<>();
            store.recover().forEach(run -> recovered.add(run.id()));
            for (Victim victim : victims) {
                victim.isWholeIn(store);
            }
            assertThat(store.runs(null, 100)).extracting(Run::status).containsOnly(RunStatus.KILLED);
            assertThat(store.fsck(false)).isEmpty();
            assertThat(store.recover()).isEmpty();
            assertThat(recovered).isNotEmpty();
        }
        assertThat(home.resolve("journal")).isEmptyDirectory();
    }

    /** A process that records until it is killed, and what it said by then. */
    private static final class Victim {
        private final Process process;
        private final BufferedReader lines;
        private final List<String> said = new ArrayList<>();

        Victim(Process process) throws IOException {
            this.process = process;
            this.lines = process.inputReader();
            said.add(lines.readLine());
        }

        void killAfter(int count) throws Exception {
            for (int i = 0; i < count; i++) {
                said.add(lines.readLine());
            }
            // Process.destroyForcibly would throw away what the process said last.
            process.toHandle().destroyForcibly();
            process.waitFor();
            lines.lines().forEach(said::add);
        }

        void isWholeIn(TrackingStore store) {
            Run run = store.run(ids("run").get(0));
            List<Execution> executions = store.executions(run.id());
            assertThat(executions).extracting(Execution::id).containsAll(ids("cell"));
            assertThat(executions.subList(0, ids("cell").size()))
                    .extracting(Execution::status)
                    .allMatch(status -> status == ExecutionStatus.OK);
            List<String> open = new ArrayList<>(ids("open"));
            open.removeAll(ids("cell"));
            assertThat(executions).extracting(Execution::id).containsAll(open);
            assertThat(store.metric(run.id(), "loss"))
                    .extracting(MetricPoint::step)
                    .containsAll(ids("metric").stream().map(Long::valueOf).toList());
            List<Version> history = store.history(store.notebooks().stream()
                    .filter(notebook -> store.history(notebook.id()).stream()
                            .anyMatch(version -> run.id().equals(version.runId())))
                    .findFirst()
                    .orElseThrow()
                    .id());
            assertThat(history)
                    .extracting(Version::executionId)
                    .containsExactlyElementsOf(
                            executions.stream().map(Execution::id).toList());
            assertThat(store.attempts(run.id())).extracting(Attempt::version).doesNotContainNull();
        }

        private List<String> ids(String kind) {
            return said.stream()
                    .filter(line -> line.startsWith(kind + " "))
                    .map(line -> line.substring(kind.length() + 1))
                    .toList();
        }
    }
}
