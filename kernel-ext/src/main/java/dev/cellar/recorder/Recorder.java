package dev.cellar.recorder;

import dev.cellar.Track;
import dev.cellar.magics.Completion;
import dev.cellar.magics.MagicException;
import dev.cellar.magics.TrackMagics;
import dev.cellar.recorder.hook.Guard;
import dev.cellar.recorder.hook.Hook;
import dev.cellar.recorder.hook.HookException;
import dev.cellar.recorder.hook.KernelDisplay;
import dev.cellar.recorder.hook.KernelFamily;
import dev.cellar.recorder.hook.KernelMagics;
import dev.cellar.recorder.hook.KernelShell;
import dev.cellar.recorder.hook.LineCompleter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Records one kernel, from {@link #start} to {@link #close} or the end of the process.
 *
 * <p>Starting costs the kernel only what must be there before its first cell: the hook and the names of the magics. All
 * that is slow to load is made ready on a thread of its own; the first cell waits for it if it comes sooner.
 *
 * <p>Thread-safe.
 */
final class Recorder implements AutoCloseable {
    static final long PATIENCE_SECONDS = 20;

    private final CompletableFuture<Parts> parts = new CompletableFuture<>();
    private final CompletableFuture<TrackMagics> commands = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Limits limits = new Limits();
    private final KernelDisplay display;
    private final Trouble trouble;
    private final Guard guard;
    private final Thread atExit = new Thread(this::end, "Cellar exit");

    private Recorder(Object kernel, KernelFamily family) throws HookException {
        display = new KernelDisplay(kernel, family);
        trouble = new Trouble(display, limits);
        guard = new Guard(trouble::report);
    }

    /** Fastens a recorder to a kernel; where it does not fit, it listens to what the kernel publishes. */
    static Recorder start(Object kernel, Parts.SessionOpener opener) throws HookException {
        KernelFamily family = KernelFamily.of(kernel);
        Recorder recorder = new Recorder(kernel, family);
        KernelMagics.register(kernel, "track", recorder::line, recorder::cell);
        Thread making = new Thread(() -> recorder.make(kernel, opener), "Cellar start");
        making.setDaemon(true);
        making.setContextClassLoader(Recorder.class.getClassLoader());
        making.start();
        try {
            Hook.place(kernel, family, new PatientListener(recorder.parts, recorder.trouble), recorder::complete);
        } catch (Throwable e) {
            recorder.parts.thenAccept(made -> made.listenInstead(e));
            recorder.guard.run(
                    "calls of Track by its short name",
                    () -> KernelShell.of(kernel, Track.class.getClassLoader()).importTrack());
        }
        Runtime.getRuntime().addShutdownHook(recorder.atExit);
        return recorder;
    }

    private void make(Object kernel, Parts.SessionOpener opener) {
        try {
            Parts made = new Parts(kernel, display, limits, trouble, opener);
            if (!made.startedByItself()) {
                parts.complete(made);
            }
            Parts.Commands ready = made.commands();
            Track.connect(ready.bridge());
            commands.complete(ready.magics());
            parts.complete(made);
        } catch (Throwable e) {
            parts.completeExceptionally(e);
            commands.completeExceptionally(e);
        }
    }

    private void line(List<String> args, String body) {
        Frames.hidden(() -> ready(commands).line(args));
        afterMagic();
    }

    private void cell(List<String> args, String body) {
        Frames.hidden(() -> ready(commands).cell(args, body));
        afterMagic();
    }

    private void afterMagic() {
        guard.run("the environment", () -> ready(parts).afterMagic());
    }

    /** While the commands are being made, which takes a second at most, the kernel completes alone. */
    private Optional<LineCompleter.Answer> complete(String line, int cursor) {
        if (!commands.isDone() || commands.isCompletedExceptionally()) {
            return Optional.empty();
        }
        Completion found = commands.join().complete(line, cursor);
        return Optional.of(new LineCompleter.Answer(found.start(), found.end(), found.candidates()));
    }

    private static <T> T ready(CompletableFuture<T> part) {
        try {
            return part.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new MagicException("Cellar cannot record: " + reason(e));
        } catch (TimeoutException e) {
            throw new MagicException("Cellar is not ready after " + PATIENCE_SECONDS + " s; try again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MagicException("Cellar was interrupted while it got ready; run the cell again");
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** Ends the run that is on as finished. Works once; waits no longer than orderly kernels wait. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already, which is what the hook is for.
            return;
        }
    }

    private void end() {
        if (closed.compareAndSet(false, true) && parts.isDone() && !parts.isCompletedExceptionally()) {
            guard.run("the end of the run", () -> {
                Track.connect(null);
                parts.join().close();
            });
        }
    }
}
