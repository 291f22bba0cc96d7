package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellResult;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kernels that share a store, each killed with SIGKILL at a random moment of its work. */
class KilledKernelsIT {
    private static final int KERNELS = Integer.getInteger("cellar.crash.kernels", 20);
    private static final int AT_ONCE = 2;
    private static final int LONGEST_LIFE_MILLIS = 3_000;
    private static final long SEED = Long.getLong("cellar.crash.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void nothingThatACellOrTrackMetricHandedOverIsLost() throws Exception {
        System.out.println(KERNELS + " kernels killed, again with -Dcellar.crash.seed=" + SEED);
        Random random = new Random(SEED);
        ExecutorService executioners = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Life>> lives = new ArrayList<>();
        for (int i = 0; i < KERNELS; i++) {
            String name = "doomed-" + i;
            int millis = random.nextInt(LONGEST_LIFE_MILLIS);
            boolean starting = i % 5 == 4;
            lives.add(executioners.submit(() -> liveUntilKilled(name, starting, millis)));
        }
        executioners.shutdown();
        List<Life> ended = new ArrayList<>();
        for (Future<Life> life : lives) {
            ended.add(life.get());
        }
        try (TrackingStore store = TrackingStores.open(folder.resolve("store"))) {
            store.recover();
            ended.forEach(life -> isWhole(store, life));
            assertThat(store.fsck(false)).isEmpty();
        }
        assertThat(folder.resolve("store/journal")).isEmptyDirectory();
    }

    /**
     * What a kernel said before it was killed.
     *
     * @param answers by the cell's code
     */
    private record Life(String run, Map<String, CellResult> answers) {}

    /** @param starting while its run is being started, perhaps; else while its cells run */
    private Life liveUntilKilled(String name, boolean starting, int millis) {
        Map<String, CellResult> answers = new LinkedHashMap<>();
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            String start = "%track start " + name;
            if (starting) {
                killAfter(kernel, millis);
                answers.put(start, kernel.run(start));
            } else {
                answers.put(start, kernel.run(start));
                assertThat(answers.get(start).ok()).as(answers.toString()).isTrue();
                killAfter(kernel, millis);
            }
            for (int cell = 0; kernel.client().isAlive(); cell++) {
                String code = cell % 4 == 1 ? metrics(cell) : "int n" + cell + " = " + cell + "; \"made \" + n" + cell;
                answers.put(code, kernel.run(code));
            }
        }
        return new Life(name, answers);
    }

    private static void killAfter(RecordedKernel kernel, int millis) {
        long pid = kernel.client().pid().orElseThrow();
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                .execute(() -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    }

    private static String metrics(int cell) {
        return "for (long i = 0; i < 20_000; i++) { Track.metric(\"loss" + cell + "\", 1.0 / (i + 1), i);"
                + " if (i % 500 == 0) { System.out.println(\"at \" + i); } }";
    }

    private static void isWhole(TrackingStore store, Life life) {
        CellResult started = life.answers().get("%track start " + life.run());
        if (started == null || !started.ok()) {
            return;
        }
        Run run = store.run(life.run());
        assertThat(run.status()).as(life.run()).isEqualTo(RunStatus.KILLED);
        Map<String, Execution> recorded = new LinkedHashMap<>();
        store.executions(run.id()).forEach(execution -> recorded.put(execution.code(), execution));
        life.answers().forEach((code, answer) -> {
            if (answer.ok() && !answer.outputs().isEmpty() && !code.startsWith("%")) {
                assertThat(recorded).as(life.run()).containsKey(code);
                assertThat(store.execution(recorded.get(code).id())
                                .orElseThrow()
                                .outputs())
                        .isEqualTo(answer.outputs());
            }
            if (code.contains("Track.metric")) {
                arePoints(store.metric(run.id(), code.replaceFirst(".*metric\\(\"(\\w+)\".*", "$1")), lastStep(answer));
            }
        });
    }

    private static void arePoints(List<MetricPoint> points, long lastStep) {
        assertThat(points).hasSizeGreaterThan((int) lastStep);
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).step()).isEqualTo(i);
            assertThat(points.get(i).value()).isEqualTo(1.0 / (i + 1));
        }
    }

    /** The last step that the cell said it had handed over; -1 before the first. */
    private static long lastStep(CellResult answer) {
        return answer.stream("stdout")
                .lines()
                .filter(line -> line.matches("at \\d+"))
                .mapToLong(line -> Long.parseLong(line.substring(3)))
                .max()
                .orElse(-1);
    }
}
