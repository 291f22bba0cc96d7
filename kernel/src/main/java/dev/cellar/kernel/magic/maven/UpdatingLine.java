package dev.cellar.kernel.magic.maven;

import java.util.UUID;
import org.dflib.jjava.jupyter.kernel.DisplayStream;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** One display in a cell whose text is replaced as work goes on. Safe to use from several threads. */
final class UpdatingLine {
    private final DisplayStream display;
    private final String id = UUID.randomUUID().toString();
    private boolean shown;

    UpdatingLine(DisplayStream display) {
        this.display = display;
    }

    /** Shows the text, in place of what this line showed before. */
    synchronized void show(String text) {
        DisplayData bundle = new DisplayData(text);
        bundle.setDisplayId(id);
        if (shown) {
            display.updateDisplay(bundle);
        } else {
            display.display(bundle);
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
