package dev.cellar.magics.internal.command;

import dev.cellar.magics.KernelView;
import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Html;
import dev.cellar.magics.internal.CardDisplay;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What every command works with. Thread-safe. */
public final class MagicContext {
    /** How long a card waits for what was recorded a moment ago, at most. */
    private static final Duration CATCH_UP = Duration.ofSeconds(2);

    private final TrackingSession session;
    private final KernelView kernel;
    private final CardDisplay display;
    private volatile boolean opened;

    public MagicContext(TrackingSession session, KernelView kernel) {
        this.session = session;
        this.kernel = kernel;
        this.display = new CardDisplay(kernel);
    }

    public TrackingSession session() {
        return session;
    }

    public KernelView kernel() {
        return kernel;
    }

    void show(Card card) {
        display.show(card);
    }

    /** Shows a text to be copied: as it is, and in HTML so that one click takes all of it. */
    void showRaw(String text) {
        kernel.display(Map.of(
                "text/plain",
                text.stripTrailing(),
                "text/html",
                "<pre style=\"user-select:all;margin:0\">" + Html.escape(text.stripTrailing()) + "</pre>"));
    }

    /** The run that is on, or one line about how to begin one. */
    Run requireRun() {
        return session.current()
                .orElseThrow(() -> new MagicException(
                        session.trouble().orElse("Nothing is being recorded: %track start begins a run")));
    }

    /** The store after what was recorded so far has reached it, as far as that takes no time a person would feel. */
    TrackingStore caughtUpStore() {
        session.flush(CATCH_UP);
        opened = true;
        return session.store();
    }

    /** The store if it is open already, as it stands. */
    public Optional<TrackingStore> openStore() {
        return opened || session.current().isPresent() ? Optional.of(session.store()) : Optional.empty();
    }

    /** A file that was named in a command. */
    Path resolve(String file) {
        return kernel.directory().resolve(file).normalize();
    }
}
