package dev.cellar.magics;

import dev.cellar.magics.internal.command.Dispatcher;
import dev.cellar.magics.internal.command.MagicContext;
import dev.cellar.tracking.TrackingSession;
import java.util.List;

/**
 * The {@code %track} and {@code %%track} magics. Made once a kernel. What they have to say is shown through {@link
 * KernelView#display}; nothing is printed. Thread-safe.
 */
public final class TrackMagics {
    private final Dispatcher dispatcher;

    public TrackMagics(TrackingSession session, KernelView kernel) {
        this.dispatcher = new Dispatcher(new MagicContext(session, kernel));
    }

    /**
     * {@code %track ARGS}.
     *
     * @throws MagicException with one line for the person
     */
    public void line(List<String> args) {
        dispatcher.run(args, null);
    }

    /**
     * {@code %%track ARGS} with the rest of the cell.
     *
     * @throws MagicException with one line for the person
     */
    public void cell(List<String> args, String body) {
        dispatcher.run(args, body);
    }
}
