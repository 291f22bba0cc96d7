package dev.cellar.tracking.crash;

import dev.cellar.tracking.Cells;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import java.nio.file.Path;
import java.util.Map;

/** Tries to record where nothing can be written, and runs a cell nevertheless. */
final class StartOnAReadOnlyHome {
    private StartOnAReadOnlyHome() {}

    public static void main(String[] arguments) {
        Words words = new Words();
        try (TrackingSession session =
                TrackingSessions.open(new SessionConfig(Path.of(arguments[0]).resolve("store"), null, Map.of()))) {
            Cells cells = new Cells(session);
            try {
                cells.begin("never");
                words.say("began");
            } catch (StoreException e) {
                words.say("refused " + e.getMessage());
            }
            cells.finish(cells.open("c", "1"), "c", "1", "1");
            words.say("went on");
        }
    }
}
