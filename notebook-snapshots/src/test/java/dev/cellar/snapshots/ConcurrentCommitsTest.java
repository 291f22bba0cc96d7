package dev.cellar.snapshots;

import static dev.cellar.snapshots.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentCommitsTest {

    private static final int COMMITS = 7;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAmongThreadsAndProcesses() throws Exception {
        Path gitDir = folder.resolve("s.git");
        List<Process> processes = List.of(
                committer(gitDir, "p1", COMMITS), committer(gitDir, "p2", COMMITS), committer(gitDir, "p3", COMMITS));
        try (SnapshotStore store = SnapshotStore.open(gitDir)) {
            ExecutorService threads = Executors.newFixedThreadPool(3);
            List<Future<?>> running = new ArrayList<>();
            for (String name : List.of("t1", "t2", "t3")) {
                running.add(threads.submit(() -> {
                    CommittingProcess.commit(store, name, COMMITS);
                    return null;
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
            threads.shutdown();
            for (Process process : processes) {
                assertThat(process.waitFor()).isZero();
            }

            assertThat(executions(store, ID)).hasSize(6 * COMMITS);
            for (String name : List.of("p1", "p2", "p3", "t1", "t2", "t3")) {
                assertThat(executions(store, CommittingProcess.own(name))).hasSize(COMMITS);
            }
        }
        assertThat(new RealGit(gitDir).faults()).isEmpty();
    }

    @Test
    void aProcessKilledWhileItCommitsLosesNothingThatWasCommitted() throws Exception {
        Path gitDir = folder.resolve("s.git");
        try (SnapshotStore store = SnapshotStore.open(gitDir)) {
            for (int seen = 0, round = 0; round < 3; round++) {
                Process process = committer(gitDir, "killed-" + round, 1_000_000);
                while (store.history(ID).size() < seen + 3 && process.isAlive()) {
                    Thread.sleep(20);
                }
                process.destroyForcibly().waitFor();
                seen = store.history(ID).size();
            }

            assertThat(store.history(ID)).hasSizeGreaterThanOrEqualTo(9);
            assertThat(store.fsck()).isEmpty();
        }
        assertThat(new RealGit(gitDir).faults()).isEmpty();
    }

    private static Set<String> executions(SnapshotStore store, UUID notebook) throws IOException {
        Set<String> executions = new HashSet<>();
        for (SnapshotInfo version : store.history(notebook)) {
            executions.add(version.trailers().get(SnapshotCommit.EXECUTION_ID));
        }
        return executions;
    }

    private static Process committer(Path gitDir, String name, int commits) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingProcess.class.getName(),
                        gitDir.toString(),
                        name,
                        String.valueOf(commits))
                .inheritIO()
                .start();
    }
}
