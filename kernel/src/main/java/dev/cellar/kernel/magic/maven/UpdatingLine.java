package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.magic.MagicHost;
import java.util.UUID;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** One display in a cell whose text is replaced as work goes on. Safe to use from several threads. */
final class UpdatingLine {
    private final MagicHost host;
    private final String id = UUID.randomUUID().toString();
    private boolean shown;

    UpdatingLine(MagicHost host) {
        this.host = host;
    }

    /** Shows the text, in place of what this line showed before. */
    synchronized void show(String text) {
        DisplayData bundle = new DisplayData(text);
        bundle.setDisplayId(id);
        if (shown) {
            host.getIO().display.updateDisplay(bundle);
        } else {
            host.display(bundle);
            shown = true;
        }
    }

    /** Replaces the text when there is one. */
    synchronized void update(String text) {
        if (shown) {
            show(text);
        }
    }
}
