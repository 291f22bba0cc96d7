package dev.cellar.magics;

import dev.cellar.Track;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.internal.CardDisplay;
import dev.cellar.magics.internal.Reason;
import dev.cellar.magics.internal.log.ArtifactContent;
import dev.cellar.magics.internal.log.ArtifactName;
import dev.cellar.magics.internal.log.Content;
import dev.cellar.magics.internal.log.FigureBundle;
import dev.cellar.magics.internal.log.GivenParam;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.model.ArtifactKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what cells hand to {@link Track} into the session, and shows figures and hints below them. Made once a kernel,
 * with {@code Track.connect(new RecorderBridge(session, kernel))}. Thread-safe. Errors are thrown; {@code Track} hands
 * them back to {@link #failed}, which shows each once.
 */
public final class RecorderBridge implements Track.Recorder {
    private static final Card NO_RUN = Card.titled(Mark.IDLE, "Not recording")
            .aside("%track start begins a run; until then Track keeps nothing")
            .build();

    private final TrackingSession session;
    private final KernelView kernel;
    private final CardDisplay display;

    public RecorderBridge(TrackingSession session, KernelView kernel) {
        this.session = session;
        this.kernel = kernel;
        this.display = new CardDisplay(kernel);
    }

    @Override
    public <T> T param(String name, T fallback) {
        named("param", name);
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
        named("metric", name);
        if (recording()) {
            session.metric(kernel.currentExecution(), name, value, null);
        }
    }

    @Override
    public void metric(String name, double value, long step) {
        named("metric", name);
        if (recording()) {
            session.metric(kernel.currentExecution(), name, value, step);
        }
    }

    @Override
    public void tag(String name, String value) {
        named("tag", name);
        if (recording()) {
            session.tag(name, value);
        }
    }

    @Override
    public void note(String text) {
        if (recording() && !text.isBlank()) {
            session.note(text);
        }
    }

    @Override
    public void artifact(String name, Object content) {
        ArtifactName.checked(name);
        if (!recording()) {
            return;
        }
        try {
            if (content instanceof File file) {
                keepFile(name, file.toPath());
            } else if (content instanceof Path path) {
                keepFile(name, path);
            } else {
                keep(name, ArtifactKind.FILE, ArtifactContent.of(name, content, kernel));
            }
        } catch (IOException e) {
            throw new MagicException("artifact " + name + ": " + Reason.of(e));
        }
    }

    /** Also without a run the figure is shown. */
    @Override
    public void figure(String name, Object figure) {
        named("figure", name);
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
        boolean says = failure instanceof MagicException || failure instanceof StoreException;
        display.showOnce(warning("Not recorded: " + (says ? failure.getMessage() : failure.toString())));
    }

    private void keepFile(String name, Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toAbsolutePath().toString());
        }
        session.artifact(kernel.currentExecution(), name, ArtifactKind.FILE, path);
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

    private static void named(String what, String name) {
        if (name.isBlank()) {
            throw new MagicException("a " + what + " needs a name");
        }
    }

    private static Card warning(String line) {
        return Card.titled(Mark.WARNING, line).build();
    }
}
