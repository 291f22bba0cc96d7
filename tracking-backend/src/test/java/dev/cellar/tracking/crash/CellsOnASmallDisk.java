package dev.cellar.tracking.crash;

import dev.cellar.tracking.Cells;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Records until the disk is full, and on; then makes room and starts anew. Says {@code kept ID N} for what was there before
 * it was full, {@code trouble LINE}, {@code went on} once a cell ran on the full disk, {@code again ID N} and {@code lost LINE}
 * for what a check finds.
 */
final class CellsOnASmallDisk {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private CellsOnASmallDisk() {}

    public static void main(String[] arguments) throws IOException {
        Words words = new Words();
        Path disk = Path.of(arguments[0]);
        Path home = disk.resolve("store");
        try (TrackingSession session = TrackingSessions.open(new SessionConfig(home, null, Map.of()))) {
            Cells cells = new Cells(session);
            String run = cells.begin("before").run().id();
            int kept = 0;
            for (; kept < 5; kept++) {
                cell(session, cells, kept);
            }
            if (!session.flush(PATIENCE)) {
                throw new IllegalStateException("not stored: " + session.trouble());
            }
            words.say("kept " + run + " " + kept);
            Path ballast = fill(disk);
            for (int i = 0; i < 20; i++) {
                cell(session, cells, kept++);
            }
            for (int step = 0; step < 2_000_000 && session.trouble().isEmpty(); step++) {
                session.metric(null, "filling", step, null);
            }
            words.say("trouble " + session.trouble().orElse("none"));
            cell(session, cells, kept);
            session.artifact(null, "model", ArtifactKind.FILE, "text/plain", Deed.artifact(2_999));
            words.say("went on");
            words.say("trouble " + session.trouble().orElse("none"));
            Files.delete(ballast);
            session.flush(PATIENCE);
            session.stop(RunStatus.FINISHED);
            String again = cells.begin("after").run().id();
            cell(session, cells, 7);
            session.flush(PATIENCE);
            words.say("again " + again + " " + session.store().executions(again).size());
            words.say("cells " + session.store().executions(run).size());
            session.store().fsck(false).forEach(line -> words.say("lost " + line));
        } catch (StoreException e) {
            words.say("failed " + e.getMessage());
        }
    }

    private static void cell(TrackingSession session, Cells cells, int number) {
        String id = cells.open("c" + number % 7, Deed.code(number));
        session.metric(id, Deed.METRIC, Deed.value(number), (long) number);
        cells.finish(id, "c" + number % 7, Deed.code(number), Deed.printed(number));
    }

    /** Takes all the room there is. */
    private static Path fill(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            return ballast;
        }
    }
}
