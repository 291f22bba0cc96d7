package dev.cellar.tracking;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Records a run until it is killed, and says each thing once the session's call returned: {@code run ID},
 * {@code open ID}, {@code cell ID}, {@code metric N}.
 */
final class EndlessRun {
    private EndlessRun() {}

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        TrackingSession session = TrackingSessions.open(new SessionConfig(home, null, Map.of()));
        Cells cells = new Cells(session);
        say(out, "run " + cells.begin("endless").run().id());
        long points = 0;
        for (int i = 0; ; i++) {
            String code = "cell " + i;
            String id = cells.open("c" + i % 7, code);
            say(out, "open " + id);
            for (int j = 0; j < 50; j++) {
                session.metric(id, "loss", points, points);
                say(out, "metric " + points);
                points++;
            }
            session.param(id, "lr", "0." + i);
            cells.finish(id, "c" + i % 7, code, "out " + i + " " + "x".repeat(i * 977 % 20_000));
            say(out, "cell " + id);
        }
    }

    private static void say(PrintStream out, String line) {
        out.println(line);
        if (out.checkError()) {
            // Nobody listens any more.
            System.exit(1);
        }
    }
}
