package dev.cellar.tracking.crash;

import dev.cellar.tracking.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that works until it is killed, and what it said by then. */
final class Victim {
    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch spoke = new CountDownLatch(1);
    private final Thread listener;

    Victim(Class<?> main, String... arguments) {
        try {
            process = ChildJvm.start(main, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener = new Thread(this::listen, "listens to " + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        process.inputReader().lines().forEach(line -> {
            said.add(line);
            spoke.countDown();
        });
        spoke.countDown();
    }

    /** Waits for its first word, then so long, then kills it as {@code kill -9} does. */
    void killAfterItsFirstWord(long millis) throws InterruptedException {
        awaitFirstWord();
        killAfter(millis);
    }

    void awaitFirstWord() throws InterruptedException {
        spoke.await(1, TimeUnit.MINUTES);
    }

    /** Process.destroyForcibly would throw away what the process said last. */
    void killAfter(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
        listener.join();
    }

    /** What it said, in order; the last line may be cut. */
    List<String> said() {
        return said;
    }
}
