package dev.cellar.tracking.crash;

import dev.cellar.tracking.Cells;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Variable;
import dev.cellar.tracking.model.Variables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Records runs until it is killed, and says each thing once the session's call returned: {@code run ID}, {@code open ID},
 * {@code metric STEP} for all points of the run up to that, {@code artifact CELL}, {@code cell ID CELL}, {@code seen ID},
 * {@code ended ID}.
 */
final class EndlessWriter {
    private final TrackingSession session;
    private final Cells cells;
    private final Random random;
    private final long pauseMillis;
    private final Words words = new Words();
    private int cell;
    private long step;

    private EndlessWriter(TrackingSession session, Random random, long pauseMillis) {
        this.session = session;
        this.pauseMillis = pauseMillis;
        this.cells = new Cells(session);
        this.random = random;
    }

    /** Arguments: the store's folder, a seed, and how many milliseconds to wait between cells. */
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        TrackingSession session = TrackingSessions.open(new SessionConfig(home, null, Map.of()));
        new EndlessWriter(session, new Random(Long.parseLong(arguments[1])), Long.parseLong(arguments[2])).record();
    }

    private void record() throws InterruptedException {
        while (true) {
            String run = cells.begin("endless").run().id();
            step = 0;
            words.say("run " + run);
            for (int left = 1 + random.nextInt(20); left > 0; left--) {
                runCell();
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
            words.say("ending " + run);
            session.stop(RunStatus.FINISHED);
            words.say("ended " + run);
        }
    }

    private void runCell() {
        cell++;
        String cellId = "c" + cell % 7;
        String id = cells.open(cellId, Deed.code(cell));
        words.say("open " + id);
        if (random.nextInt(3) == 0) {
            points(id, random.nextInt(5_000));
        }
        if (random.nextInt(5) == 0) {
            session.artifact(id, "a" + cell, ArtifactKind.FILE, "text/plain", Deed.artifact(cell));
            words.say("artifact " + cell);
        }
        session.param(id, "lr", "0." + cell);
        cells.finish(id, cellId, Deed.code(cell), Deed.printed(cell));
        words.say("cell " + id + " " + cell);
        Variable seen =
                new Variable("n", "int", "int", "" + cell, List.of(), Integer.BYTES, null, Variable.Changed.YES, false);
        session.executionObserved(id, new Variables(List.of(seen), List.of()), List.of(), null);
        words.say("seen " + id);
    }

    private void points(String executionId, int count) {
        for (int i = 0; i < count; i++) {
            session.metric(executionId, Deed.METRIC, Deed.value(step), step);
            if (step % 50 == 0) {
                words.say("metric " + step);
            }
            step++;
        }
    }
}
