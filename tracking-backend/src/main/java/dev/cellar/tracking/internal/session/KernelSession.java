package dev.cellar.tracking.internal.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.tracking.CellarConfig;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.session.EarlierExecutions.Earlier;
import dev.cellar.tracking.internal.session.EarlierExecutions.Observation;
import dev.cellar.tracking.journal.JournalEvent;
import dev.cellar.tracking.model.Environment;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Names;
import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.objects.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The session of one kernel: decides which run each thing belongs to and hands it to that run's journal. A cell that says
 * {@code stop} still belongs to the run it ends, a cell that says {@code start} to the run it begins.
 */
public final class KernelSession implements TrackingSession {
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final SessionConfig config;
    private final CellarConfig settings;
    private final GivenParams given;
    private final SessionStore stores;
    private final EarlierExecutions earlier;
    private final Object lock = new Object();
    private volatile RunStarter.@Nullable Begun on;
    private volatile @Nullable Recording ending;
    private @Nullable Running running;
    private @Nullable Path notebook;
    private @Nullable Environment environment;
    private volatile @Nullable String trouble;

    public KernelSession(SessionConfig config) {
        this.config = config;
        this.settings = CellarConfig.load(config.environment(), config.directory());
        this.given = GivenParams.parse(config.environment().get("CELLAR_PARAMS"));
        this.stores = new SessionStore(config.home(), settings.networkHome());
        this.earlier = new EarlierExecutions(config.earlierCount(), config.earlierBytes());
        this.notebook = config.notebook() == null ? settings.notebook().orElse(null) : absolute(config.notebook());
    }

    /** A cell that is running. */
    private record Running(
            String executionId,
            @Nullable String cellId,
            @Nullable Integer executionCount,
            String code,
            Instant at) {}

    @Override
    public Started start(StartRequest request) {
        synchronized (lock) {
            Path named = request.notebook() == null ? null : absolute(request.notebook());
            if (named != null) {
                notebook = named;
            }
            RunStarter.Begun current = on;
            if (current != null && goesOn(current.recording(), request)) {
                return goOn(current, request);
            }
            Optional<Run> ended =
                    current == null ? Optional.empty() : Optional.of(end(current, RunStatus.FINISHED, false));
            return begin(request, ended);
        }
    }

    private static boolean goesOn(Recording recording, StartRequest request) {
        Run run = recording.run();
        return recording.isAutomatic()
                || request.automatic()
                || ((request.name() == null || request.name().equals(run.name()))
                        && (request.project() == null || request.project().equals(run.project())));
    }

    private Started goOn(RunStarter.Begun current, StartRequest request) {
        Recording recording = current.recording();
        Run run = recording.run();
        if (!request.automatic()) {
            recording.describe(
                    request.name() == null ? run.name() : request.name(),
                    request.project() == null ? run.project() : request.project(),
                    request.hypothesis().isBlank() ? run.hypothesis() : request.hypothesis());
            RunStarter.tags(request.tags()).forEach(recording::tag);
        }
        follow(current);
        if (recording.run().number() == 0) {
            recording.registered(stores.described(recording.run()));
        }
        return new Started(recording.run(), true, Optional.empty(), 0);
    }

    private Started begin(StartRequest request, Optional<Run> ended) {
        RunStarter.Begun begun = stores.starter()
                .begin(new RunStarter.Plan(
                        request.name() == null ? RunDefaults.name(notebook) : request.name(),
                        request.project() == null
                                ? RunDefaults.project(settings, notebook, config.directory())
                                : request.project(),
                        request.hypothesis(),
                        RunStarter.tags(request.tags()),
                        notebook,
                        request));
        Recording recording = begun.recording();
        String runId = recording.run().id();
        List<Earlier> taken = earlier.take();
        taken.forEach(execution -> takeIn(recording, execution));
        if (environment != null) {
            recording.append(new JournalEvent.EnvironmentSeen(runId, environment, Instant.now()));
        }
        Running cell = running;
        if (cell != null) {
            recording.started(cell.executionId(), cell.cellId(), cell.executionCount(), cell.code(), cell.at());
        }
        on = begun;
        stores.submit(recording);
        return new Started(recording.run(), false, ended, taken.size());
    }

    private static void takeIn(Recording recording, Earlier execution) {
        String runId = recording.run().id();
        String id = execution.execution().id();
        recording.finished(execution.execution());
        Observation seen = execution.observation();
        if (seen != null) {
            recording.append(
                    new JournalEvent.ExecutionObserved(runId, id, seen.variables(), seen.snippets(), seen.resources()));
        }
        if (!execution.names().equals(Names.NONE)) {
            recording.append(new JournalEvent.NamesDerived(runId, id, execution.names()));
        }
    }

    @Override
    public Optional<Run> stop(RunStatus status) {
        synchronized (lock) {
            RunStarter.Begun current = on;
            return current == null ? Optional.empty() : Optional.of(end(current, status, true));
        }
    }

    /** @param withCell the cell that is running still belongs to the run that ends */
    private Run end(RunStarter.Begun current, RunStatus status, boolean withCell) {
        on = null;
        Recording recording = current.recording();
        Run run = recording.end(status);
        closeEnding();
        if (withCell && running != null) {
            ending = recording;
        } else {
            recording.close();
        }
        return run;
    }

    private void closeEnding() {
        Recording last = ending;
        ending = null;
        if (last != null) {
            last.close();
        }
    }

    @Override
    public Optional<Run> current() {
        return Optional.ofNullable(recording()).map(Recording::run);
    }

    @Override
    public void notebook(Path path) {
        synchronized (lock) {
            notebook = absolute(path);
            RunStarter.Begun current = on;
            if (current != null) {
                follow(current);
            }
        }
    }

    private void follow(RunStarter.Begun current) {
        Path path = notebook;
        if (path != null) {
            current.recording().located(path.toString());
            current.watch().follow(path);
        }
    }

    @Override
    public void environment(Environment seen) {
        synchronized (lock) {
            environment = seen;
            record(runId -> new JournalEvent.EnvironmentSeen(runId, seen, Instant.now()));
        }
    }

    @Override
    public void executionStarted(
            String executionId, @Nullable String cellId, @Nullable Integer executionCount, String code, Instant at) {
        synchronized (lock) {
            closeEnding();
            running = new Running(executionId, cellId, executionCount, code, at);
            Recording recording = recording();
            if (recording != null) {
                recording.started(executionId, cellId, executionCount, code, at);
            }
        }
    }

    @Override
    public void executionFinished(Execution execution) {
        synchronized (lock) {
            running = null;
            Recording recording = recordingOf(execution.id());
            if (recording == null) {
                earlier.add(execution);
            } else {
                recording.finished(execution);
            }
        }
    }

    @Override
    public void outputsAmended(String executionId, List<ObjectNode> outputs) {
        synchronized (lock) {
            Recording recording = holder(executionId);
            if (recording == null) {
                earlier.amend(executionId, outputs);
            } else {
                recording.amended(executionId, outputs);
            }
        }
    }

    @Override
    public void executionObserved(
            String executionId, Variables variables, List<Snippet> snippets, @Nullable ResourceUse resources) {
        synchronized (lock) {
            Recording recording = holder(executionId);
            if (recording == null) {
                earlier.observe(executionId, new Observation(variables, snippets, resources));
            } else {
                recording.append(new JournalEvent.ExecutionObserved(
                        recording.run().id(), executionId, variables, snippets, resources));
                if (recording == ending) {
                    closeEnding();
                }
            }
        }
    }

    @Override
    public void names(String executionId, Names names) {
        synchronized (lock) {
            Recording recording = holder(executionId);
            if (recording == null) {
                earlier.names(executionId, names);
            } else {
                recording.append(new JournalEvent.NamesDerived(recording.run().id(), executionId, names));
            }
        }
    }

    @Override
    public void sampled(ResourceSample sample) {
        record(runId -> new JournalEvent.ResourcesSampled(runId, sample));
    }

    @Override
    public void metric(@Nullable String executionId, String name, double value, @Nullable Long step) {
        Recording recording = recording();
        if (recording != null) {
            recording.metric(executionId, name, value, step);
        }
    }

    @Override
    public void param(@Nullable String executionId, String name, String value) {
        record(runId -> new JournalEvent.ParamLogged(runId, executionId, name, value, Instant.now()));
    }

    @Override
    public void tag(String name, String value) {
        Recording recording = recording();
        if (recording != null) {
            recording.tag(name, value);
        }
    }

    @Override
    public void note(String text) {
        Recording recording = recording();
        if (recording != null) {
            recording.note(text);
        }
    }

    @Override
    public void artifact(@Nullable String executionId, String name, String mediaType, byte[] content) {
        if (recording() != null) {
            try {
                keep(executionId, name, mediaType, stores.objects().put(content));
            } catch (IOException e) {
                trouble = "artifact " + name + " is not kept: " + Texts.reason(e);
            }
        }
    }

    @Override
    public void artifact(@Nullable String executionId, String name, Path file) throws IOException {
        if (recording() != null) {
            String type = Files.probeContentType(file);
            keep(
                    executionId,
                    name,
                    type == null ? "application/octet-stream" : type,
                    stores.objects().put(file));
        }
    }

    private void keep(@Nullable String executionId, String name, String mediaType, StoredObject object) {
        record(runId -> new JournalEvent.ArtifactLogged(
                runId, executionId, name, mediaType, object.sha256(), object.bytes(), Instant.now()));
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
            running = null;
            stop(RunStatus.FINISHED);
            closeEnding();
        }
        stores.close(CLOSING);
    }

    private void record(Function<String, JournalEvent> event) {
        Recording recording = recording();
        if (recording != null) {
            recording.append(event.apply(recording.run().id()));
        }
    }

    private @Nullable Recording recording() {
        RunStarter.Begun current = on;
        return current == null ? null : current.recording();
    }

    /** The run that a finished cell goes to: the one it stopped, else the one that is on. */
    private @Nullable Recording recordingOf(String executionId) {
        Recording last = ending;
        return last != null && last.holds(executionId) ? last : recording();
    }

    /** The run that holds an execution already. */
    private @Nullable Recording holder(String executionId) {
        Recording recording = recordingOf(executionId);
        return recording != null && recording.holds(executionId) ? recording : null;
    }

    private Path absolute(Path path) {
        Path absolute = config.directory().resolve(path).toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            // Not there yet, or not any more: its name as given is what is known of it.
            return absolute;
        }
    }
}
