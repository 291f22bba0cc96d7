package dev.cellar.magics;

import dev.cellar.Track;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.internal.CardDisplay;
import dev.cellar.magics.internal.Reason;
import dev.cellar.magics.internal.dataset.DatasetLog;
import dev.cellar.magics.internal.log.ArtifactContent;
import dev.cellar.magics.internal.log.ArtifactName;
import dev.cellar.magics.internal.log.Content;
import dev.cellar.magics.internal.log.FigureBundle;
import dev.cellar.magics.internal.log.Given;
import dev.cellar.magics.internal.log.GivenParam;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.ArtifactKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what cells hand to {@link Track} into the session, and shows figures and hints below them. Made once a kernel,
 * with {@code Track.connect(new RecorderBridge(session, kernel))}, and closed before the session. Thread-safe. Errors are thrown; {@code Track} hands
 * them back to {@link #failed}, which shows each once.
 */
public final class RecorderBridge implements Track.Recorder, AutoCloseable {
    private static final Card NO_RUN = Card.titled(Mark.IDLE, "Not recording")
            .aside("%track start begins a run; until then Track keeps nothing")
            .build();

    private final TrackingSession session;
    private final KernelView kernel;
    private final CardDisplay display;
    private final DatasetLog datasets;

    public RecorderBridge(TrackingSession session, KernelView kernel) {
        this.session = session;
        this.kernel = kernel;
        this.display = new CardDisplay(kernel);
        this.datasets = new DatasetLog(session, kernel, display);
    }

    @Override
    public <T> T param(String name, T fallback) {
        Given.name("param", name);
        Given.value("param " + name, fallback);
        T value = session.givenParam(name)
                .flatMap(text -> given(name, text, fallback))
                .orElse(fallback);
        if (recording()) {
            session.param(kernel.currentExecution(), name, String.valueOf(value));
        }
        return value;
    }

    private <T> Optional<T> given(String name, String text, T fallback) {
        Optional<T> value = GivenParam.read(text, fallback);
        if (value.isEmpty()) {
            display.showOnce(warning(
                    name + "=" + text + " is not a " + GivenParam.typeName(fallback) + ": " + fallback + " stays"));
        }
        return value;
    }

    @Override
    public void metric(String name, double value) {
        Given.name("metric", name);
        if (recording()) {
            session.metric(kernel.currentExecution(), name, value, null);
        }
    }

    @Override
    public void metric(String name, double value, long step) {
        Given.name("metric", name);
        if (recording()) {
            session.metric(kernel.currentExecution(), name, value, step);
        }
    }

    @Override
    public void tag(String name, String value) {
        Given.name("tag", name);
        Given.value("tag " + name, value);
        if (recording()) {
            session.tag(name, value);
        }
    }

    @Override
    public void note(String text) {
        Given.value("note", text);
        if (recording() && !text.isBlank()) {
            session.note(text);
        }
    }

    @Override
    public void artifact(String name, Object content) {
        Given.name("artifact", name);
        keep(name, ArtifactKind.FILE, ArtifactName.checked(name), content);
    }

    @Override
    public void model(String name, Object model) {
        Given.name("model", name);
        keep(name, ArtifactKind.MODEL, ArtifactName.ofModel(name, model), model);
    }

    private void keep(String name, ArtifactKind kind, String artifact, Object content) {
        Given.value(what(kind) + " " + name, content);
        if (!recording()) {
            return;
        }
        try {
            if (content instanceof File file) {
                keepFile(artifact, kind, file.toPath());
            } else if (content instanceof Path path) {
                keepFile(artifact, kind, path);
            } else {
                keep(artifact, kind, ArtifactContent.of(name, content, kernel));
            }
        } catch (IOException e) {
            throw new MagicException(what(kind) + " " + name + ": " + Reason.of(e));
        }
    }

    private static String what(ArtifactKind kind) {
        return kind == ArtifactKind.FILE ? "artifact" : kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void dataset(String name, Object data, String role) {
        Given.name("dataset", name);
        Given.value("dataset " + name, data);
        Given.value("role of dataset " + name, role);
        if (recording()) {
            session.current().ifPresent(run -> datasets.add(run, name, data, role));
        }
    }

    @Override
    public void split(String description) {
        Given.value("split", description);
        if (recording() && !description.isBlank()) {
            // Of the run, not of its cell: parting the data tries nothing, so the cell is no attempt.
            session.param(null, "split", description);
        }
    }

    @Override
    public void log(String line) {
        Given.value("log line", line);
        if (recording()) {
            session.log(kernel.currentExecution(), line);
        }
    }

    /** Also without a run the figure is shown. */
    @Override
    public void figure(String name, Object figure) {
        Given.name("figure", name);
        Given.value("figure " + name, figure);
        Map<String, String> bundle;
        try {
            bundle = FigureBundle.of(name, figure, kernel);
        } catch (IOException e) {
            throw new MagicException("figure " + name + ": " + Reason.of(e));
        }
        kernel.display(bundle);
        if (recording()) {
            Content content = Content.richest(bundle);
            keep(ArtifactName.ofFigure(name, content.ending()), ArtifactKind.FIGURE, content);
        }
    }

    @Override
    public void failed(Throwable failure) {
        boolean says = failure instanceof MagicException
                || failure instanceof StoreException
                || failure instanceof IllegalArgumentException;
        display.showOnce(warning("Not recorded: " + (says ? failure.getMessage() : failure.toString())));
    }

    /** Gives a dataset that is being read a moment to end. The session stays open. */
    @Override
    public void close() {
        datasets.close();
    }

    private void keepFile(String name, ArtifactKind kind, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder: %track artifact " + path + " keeps every file of it");
        }
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toAbsolutePath().toString());
        }
        session.artifact(kernel.currentExecution(), name, kind, path);
    }

    private void keep(String name, ArtifactKind kind, Content content) {
        session.artifact(kernel.currentExecution(), name, kind, content.mediaType(), content.bytes());
    }

    private boolean recording() {
        if (session.current().isPresent()) {
            return true;
        }
        display.showOnce(session.trouble().map(RecorderBridge::warning).orElse(NO_RUN));
        return false;
    }

    private static Card warning(String line) {
        return Card.titled(Mark.WARNING, line).build();
    }
}
