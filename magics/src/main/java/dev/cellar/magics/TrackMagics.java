package dev.cellar.magics;

import dev.cellar.magics.internal.command.Dispatcher;
import dev.cellar.magics.internal.command.MagicContext;
import dev.cellar.magics.internal.complete.Completer;
import dev.cellar.tracking.TrackingSession;
import java.util.List;

/**
 * The {@code %track} and {@code %%track} magics. Made once a kernel. What they have to say is shown through {@link
 * KernelView#display}; nothing is printed. Thread-safe.
 */
public final class TrackMagics {
    private final Dispatcher dispatcher;
    private final Completer completer;

    public TrackMagics(TrackingSession session, KernelView kernel) {
        MagicContext context = new MagicContext(session, kernel);
        this.dispatcher = new Dispatcher(context);
        this.completer = new Completer(context);
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

    /**
     * What could stand at the cursor of a line that begins with {@code %track} or {@code %%track}: commands, options,
     * versions, runs, names and files. Never throws and never waits long: what cannot be looked up in a fraction of a
     * second is left out. To be called on the thread that runs cells, which JShell is asked for variables on.
     *
     * @param line the line, or the whole cell
     * @param cursor in UTF-16 units from the start of that text
     */
    public Completion complete(String line, int cursor) {
        int at = Math.max(0, Math.min(cursor, line.length()));
        try {
            return completer.complete(line, at);
        } catch (RuntimeException e) {
            // There is no place to say it while somebody types; the command, once run, says what is wrong.
            return Completion.none(at);
        }
    }
}
