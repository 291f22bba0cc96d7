package dev.cellar.magics.internal.dataset;

import dev.cellar.magics.KernelView;
import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.internal.CardDisplay;
import dev.cellar.magics.internal.Reason;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Notes which data a run uses, and warns when a test set is not what it was in the run before.
 *
 * <p>A cell waits for a file no longer than {@link #PATIENCE}: reading goes on behind it, one file after the other, and
 * what it finds is then in the run's log. Data in memory is read on the cell's own thread, while nobody changes it, and as
 * far as {@link GridFacts} says. Thread-safe.
 */
public final class DatasetLog implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMillis(300);

    private static final Duration LAST_READING = Duration.ofSeconds(2);

    private final TrackingSession session;
    private final KernelView kernel;
    private final CardDisplay display;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "Cellar datasets");
        thread.setDaemon(true);
        thread.setContextClassLoader(DatasetLog.class.getClassLoader());
        return thread;
    });

    public DatasetLog(TrackingSession session, KernelView kernel, CardDisplay display) {
        this.session = session;
        this.kernel = kernel;
        this.display = display;
    }

    private record Request(Run run, @Nullable String execution, String name, String role) {}

    /**
     * Notes data that the run uses.
     *
     * @throws MagicException if it cannot be read; of a file that takes longer the run's log says so
     */
    public void add(Run run, String name, Object data, String role) {
        Request request =
                new Request(run, kernel.currentExecution(), name, role.strip().toLowerCase(Locale.ROOT));
        Optional<Path> file = file(data);
        Callable<Facts> facts;
        if (file.isPresent()) {
            facts = () -> FileFacts.of(file.get());
        } else {
            Facts inMemory = inMemory(name, data);
            facts = () -> inMemory;
        }
        CompletableFuture<Optional<String>> noted = CompletableFuture.supplyAsync(() -> note(request, facts), reading);
        try {
            noted.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).ifPresent(this::warn);
        } catch (TimeoutException e) {
            var unused = noted.whenComplete((warning, failure) -> late(request, warning, failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw said(e);
        }
    }

    private static Optional<Path> file(Object data) {
        if (data instanceof Path path) {
            return Optional.of(path);
        }
        return data instanceof File file ? Optional.of(file.toPath()) : Optional.empty();
    }

    private static Facts inMemory(String name, Object data) {
        try {
            return GridFacts.of(data)
                    .orElseThrow(() -> new MagicException("dataset " + name + ": a "
                            + data.getClass().getTypeName() + " cannot be read; give " + hint(data)));
        } catch (ReflectiveOperationException e) {
            throw new MagicException("dataset " + name + " cannot be read: " + e, e);
        }
    }

    private static String hint(Object data) {
        return data instanceof CharSequence text && Files.exists(Path.of(text.toString()))
                ? "Path.of(\"" + text + "\")"
                : "a file, a table of Tablesaw, DFLib or Smile, a list of records or maps, or an array";
    }

    /** On the reading thread: the store may take its time. */
    private Optional<String> note(Request request, Callable<Facts> read) {
        Facts facts = read(request, read);
        Dataset dataset = new Dataset(
                request.execution(),
                request.name(),
                request.role(),
                facts.fingerprint(),
                facts.source(),
                facts.rows(),
                facts.columns(),
                facts.missing(),
                facts.bytes(),
                Instant.now());
        if (session.current().filter(on -> on.id().equals(request.run().id())).isEmpty()) {
            throw new MagicException("dataset " + request.name() + " was still being read when its run ended");
        }
        session.dataset(dataset);
        return request.role().equals(TestSet.ROLE)
                ? session.store()
                        .datasetBefore(request.run(), request.name(), request.role())
                        .flatMap(before -> TestSet.change(before, dataset))
                : Optional.empty();
    }

    private static Facts read(Request request, Callable<Facts> read) {
        try {
            return read.call();
        } catch (IOException e) {
            throw new MagicException("dataset " + request.name() + ": " + Reason.of(e), e);
        } catch (Exception e) {
            throw new MagicException("dataset " + request.name() + " cannot be read: " + e, e);
        }
    }

    private void late(Request request, @Nullable Optional<String> warning, @Nullable Throwable failure) {
        Optional<String> line = failure == null
                ? (warning == null ? Optional.empty() : warning)
                : Optional.of("Not recorded: " + said(failure).getMessage());
        line.ifPresent(said -> {
            session.log(request.execution(), said);
            warn(said);
        });
    }

    private static RuntimeException said(Throwable failure) {
        Throwable cause = failure instanceof CompletionException || failure instanceof ExecutionException
                ? failure.getCause()
                : failure;
        return cause instanceof RuntimeException known ? known : new MagicException(String.valueOf(cause), failure);
    }

    private void warn(String line) {
        display.showOnce(Card.titled(Mark.WARNING, line).build());
    }

    /** Gives what is being read a moment to end. */
    @Override
    public void close() {
        reading.shutdown();
        try {
            if (!reading.awaitTermination(LAST_READING.toMillis(), TimeUnit.MILLISECONDS)) {
                reading.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
