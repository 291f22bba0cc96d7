package dev.cellar.tracking.internal.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.limit.OutputLimit;
import dev.cellar.tracking.CellarConfig;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.session.EarlierExecutions.Observation;
import dev.cellar.tracking.journal.JournalEvent;
import dev.cellar.tracking.journal.JournalEvent.ArtifactLogged;
import dev.cellar.tracking.journal.JournalEvent.AttemptNamed;
import dev.cellar.tracking.journal.JournalEvent.DatasetLogged;
import dev.cellar.tracking.journal.JournalEvent.EnvironmentSeen;
import dev.cellar.tracking.journal.JournalEvent.ExecutionStarted;
import dev.cellar.tracking.journal.JournalEvent.LogWritten;
import dev.cellar.tracking.journal.JournalEvent.ParamLogged;
import dev.cellar.tracking.journal.JournalEvent.ResourcesSampled;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Dataset;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.RunningCell;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.objects.StoredObject;
import dev.cellar.tracking.redact.SecretSeams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The session of one kernel: one lock for what belongs to cells and runs, none for metrics and the like. */
public final class KernelSession implements TrackingSession {
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final Path directory;
    private final GivenParams given;
    private final SessionStore stores;
    private final RunSwitch runs;
    private final CellIntake cells;
    private final OutputLimit limit;
    private final Object lock = new Object();
    private @Nullable Environment environment;
    private volatile @Nullable String trouble;

    public KernelSession(SessionConfig config) {
        CellarConfig settings = CellarConfig.load(config.environment(), config.directory());
        directory = config.directory();
        given = GivenParams.parse(config.environment().get("CELLAR_PARAMS"));
        limit = new OutputLimit(settings.limits().output(), new SecretSeams(config.environment()));
        stores = new SessionStore(config, settings.networkHome(), settings.limits(), limit);
        Path notebook = Optional.ofNullable(config.notebook())
                .or(settings::notebook)
                .map(this::real)
                .orElse(null);
        runs = new RunSwitch(settings, directory, stores, notebook);
        cells = new CellIntake(runs, new EarlierExecutions(config.earlierCount(), config.earlierBytes()), limit);
    }

    @Override
    public Started start(StartRequest said) {
        synchronized (lock) {
            StartRequest request = stores.redacted(said);
            if (request.notebook() != null) {
                runs.located(real(request.notebook()));
            }
            if (runs.goesOn(request)) {
                return runs.goOn(request);
            }
            Optional<Run> ended = runs.end(RunStatus.FINISHED, false);
            Recording recording = runs.begin(request);
            int earlier = cells.takeIn(recording);
            if (environment != null) {
                environment(environment);
            }
            runs.launch(recording);
            return new Started(recording.run(), false, ended, earlier);
        }
    }

    @Override
    public Optional<Run> stop(RunStatus status) {
        synchronized (lock) {
            return runs.end(status, true);
        }
    }

    @Override
    public boolean recordsVariables() {
        Recording recording = runs.recording();
        return recording == null || recording.recordsVariables();
    }

    @Override
    public OutputLimit outputLimit() {
        return limit;
    }

    @Override
    public Optional<Run> current() {
        return Optional.ofNullable(runs.recording()).map(Recording::run);
    }

    @Override
    public Optional<RunningCell> runningCell() {
        synchronized (lock) {
            return runs.runningCell();
        }
    }

    @Override
    public void notebook(Path path) {
        synchronized (lock) {
            runs.located(real(path));
        }
    }

    @Override
    public void environment(Environment seen) {
        synchronized (lock) {
            environment = seen;
            append(runId -> new EnvironmentSeen(runId, seen, Instant.now()));
        }
    }

    @Override
    public void executionStarted(
            String executionId, @Nullable String cellId, @Nullable Integer executionCount, String code, Instant at) {
        synchronized (lock) {
            runs.cellStarted(new ExecutionStarted("", executionId, cellId, executionCount, code, at));
        }
    }

    @Override
    public void executionFinished(Execution execution) {
        synchronized (lock) {
            cells.finished(execution);
        }
    }

    @Override
    public void outputsAmended(String executionId, List<ObjectNode> outputs) {
        synchronized (lock) {
            cells.amended(executionId, outputs);
        }
    }

    @Override
    public void executionObserved(
            String executionId, Variables variables, List<Snippet> snippets, @Nullable ResourceUse resources) {
        synchronized (lock) {
            cells.observed(executionId, new Observation(variables, snippets, resources));
        }
    }

    @Override
    public void names(String executionId, Names names) {
        synchronized (lock) {
            cells.names(executionId, names);
        }
    }

    @Override
    public void sampled(ResourceSample sample) {
        append(runId -> new ResourcesSampled(runId, sample));
    }

    @Override
    public void metric(@Nullable String executionId, String name, double value, @Nullable Long step) {
        Recording recording = runs.recording();
        if (recording != null) {
            recording.metric(executionId, name, value, step);
        }
    }

    @Override
    public void param(@Nullable String executionId, String name, String value) {
        append(runId -> new ParamLogged(runId, executionId, name, value, Instant.now()));
    }

    @Override
    public void tag(String name, String value) {
        Recording recording = runs.recording();
        if (recording != null) {
            recording.tag(name, value);
        }
    }

    @Override
    public void untag(String name) {
        Recording recording = runs.recording();
        if (recording != null) {
            recording.untag(name);
        }
    }

    @Override
    public void goal(Goal goal) {
        Recording recording = runs.recording();
        if (recording != null) {
            recording.goal(goal);
        }
    }

    @Override
    public void nameAttempt(String executionId, String name) {
        append(runId -> new AttemptNamed(runId, executionId, name));
    }

    @Override
    public void dataset(Dataset dataset) {
        append(runId -> new DatasetLogged(runId, dataset));
    }

    @Override
    public void log(@Nullable String executionId, String text) {
        append(runId -> new LogWritten(runId, new LogLine(executionId, text, Instant.now())));
    }

    @Override
    public void note(String text) {
        Recording recording = runs.recording();
        if (recording != null) {
            recording.note(text);
        }
    }

    @Override
    public void artifact(
            @Nullable String executionId, String name, ArtifactKind kind, String mediaType, byte[] content) {
        if (runs.recording() != null) {
            try {
                keep(executionId, name, kind, mediaType, stores.objects().put(content));
                trouble = null;
            } catch (IOException e) {
                trouble = "artifact " + name + " is not kept (" + Texts.reason(e)
                        + "): make room or check the rights in the store's folder, then log it again";
            }
        }
    }

    @Override
    public void artifact(@Nullable String executionId, String name, ArtifactKind kind, Path file) throws IOException {
        if (runs.recording() != null) {
            String type = Files.probeContentType(file);
            keep(
                    executionId,
                    name,
                    kind,
                    type == null ? "application/octet-stream" : type,
                    stores.objects().put(file));
        }
    }

    private void keep(
            @Nullable String executionId, String name, ArtifactKind kind, String mediaType, StoredObject object) {
        append(runId -> new ArtifactLogged(
                runId, executionId, name, kind, mediaType, object.sha256(), object.bytes(), Instant.now()));
    }

    @Override
    public Optional<String> givenParam(String name) {
        return given.value(name);
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble).or(stores::trouble);
    }

    @Override
    public Optional<String> fullRun() {
        return Optional.ofNullable(runs.recording()).flatMap(Recording::full);
    }

    @Override
    public boolean flush(Duration limit) {
        return stores.flush(limit);
    }

    @Override
    public TrackingStore store() {
        return stores.tracking();
    }

    @Override
    public void close() {
        synchronized (lock) {
            runs.cellFinished();
            Recording recording = runs.recording();
            if (recording != null) {
                runs.end(recording.outcome(), false);
            }
            runs.closeEnding();
        }
        stores.close(CLOSING);
    }

    private void append(Function<String, JournalEvent> event) {
        Recording recording = runs.recording();
        if (recording != null) {
            recording.append(event.apply(recording.run().id()));
        }
    }

    private Path real(Path path) {
        Path absolute = directory.resolve(path).toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            // Not there yet, or not any more: its name as given is what is known of it.
            return absolute;
        }
    }
}
