package dev.cellar.magics.internal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.magics.internal.CardDisplay;
import dev.cellar.magics.testing.AtDesk;
import dev.cellar.magics.testing.Desk;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.Run;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DatasetLogTest extends AtDesk {
    private final CountDownLatch gate = new CountDownLatch(1);

    @Override
    protected Desk sitDown() {
        return Desk.at(folder);
    }

    @Test
    void aCellDoesNotWaitForWhatTakesLongAndTheRunsLogTellsWhatWasFound() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a\n1\n2\n");
        desk.track("start", "first");
        try (DatasetLog log = log(desk.session())) {
            log.add(run(), "patients", file, "test");
        }
        desk.track("stop");
        Files.writeString(file, "a\n1\n");
        desk.track("start", "second");

        try (DatasetLog log = log(slow(desk.session()))) {
            log.add(run(), "patients", file, "test");
            assertThat(desk.store().log(run().id())).isEmpty();
            gate.countDown();
        }

        assertThat(desk.store().log(run().id()))
                .extracting(LogLine::text)
                .containsExactly("Test set patients lost 1 row since the last run: it has 1 row now, it had 2");
        assertThat(desk.store().datasets(run().id())).hasSize(1);
    }

    private DatasetLog log(TrackingSession session) {
        return new DatasetLog(session, desk.kernel(), new CardDisplay(desk.kernel()));
    }

    private Run run() {
        return desk.session().current().orElseThrow();
    }

    /** A session whose store is not to be had before the gate is open. */
    private TrackingSession slow(TrackingSession session) {
        return (TrackingSession) Proxy.newProxyInstance(
                TrackingSession.class.getClassLoader(),
                new Class<?>[] {TrackingSession.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("store")) {
                        gate.await();
                    }
                    try {
                        return method.invoke(session, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
