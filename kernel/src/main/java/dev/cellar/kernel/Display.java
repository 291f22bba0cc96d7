package dev.cellar.kernel;

import dev.cellar.kernel.display.Bundles;
import dev.cellar.kernel.display.ClearsOutput;
import java.util.UUID;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell calls to show something before it ends: the functions are imported into every cell.
 *
 * <pre>{@code
 * String id = display(chart);              // returns at once, the cell goes on
 * updateDisplay(id, betterChart);          // replaces it where it stands
 * display(html("<b>done</b>"));
 * clearOutput(true);                       // when the next output comes
 * }</pre>
 *
 * <p>May be called from any thread while a kernel runs; outside one every function that publishes throws
 * {@link NullPointerException}, as the protocol library does. A value that cannot be shown as asked is an
 * {@link IllegalArgumentException} whose message says why.
 */
public final class Display {
    private Display() {}

    /**
     * Shows a value.
     *
     * @param value anything, null included
     * @param mimeTypes the types to show it as, such as {@code image/svg+xml}; none for those that suit the value
     * @return the display's id, by which {@link #updateDisplay} replaces it
     */
    public static String display(@Nullable Object value, String... mimeTypes) {
        BaseKernel kernel = BaseKernel.notebookKernel();
        DisplayData bundle = Bundles.of(kernel.getRenderer(), value, mimeTypes);
        String id = bundle.getDisplayId();
        if (id == null) {
            id = UUID.randomUUID().toString();
            bundle.setDisplayId(id);
        }
        kernel.display(bundle);
        return id;
    }

    /** Shows a value in place of what an earlier {@link #display} showed, wherever in the notebook that stands. */
    public static void updateDisplay(String id, @Nullable Object value, String... mimeTypes) {
        BaseKernel kernel = BaseKernel.notebookKernel();
        kernel.getIO().display.updateDisplay(id, Bundles.of(kernel.getRenderer(), value, mimeTypes));
    }

    /** Clears what this cell has shown so far. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /**
     * Clears what this cell has shown so far.
     *
     * @param wait true to clear when the next output comes, so that nothing flickers
     */
    public static void clearOutput(boolean wait) {
        if (!(BaseKernel.notebookKernel() instanceof ClearsOutput kernel)) {
            throw new IllegalStateException("This kernel cannot clear outputs.");
        }
        kernel.clearOutput(wait);
    }

    /** HTML to show; it is used as it stands, so escape what comes from elsewhere. */
    public static DisplayData html(String html) {
        return Bundles.markup(MIMEType.TEXT_HTML, html, "HTML of " + html.length() + " characters");
    }

    /** Markdown to show. */
    public static DisplayData markdown(String markdown) {
        return Bundles.markup(MIMEType.TEXT_MARKDOWN, markdown, markdown);
    }

    /** A formula to show; without math delimiters of its own it is set as a displayed formula. */
    public static DisplayData latex(String latex) {
        boolean delimited = latex.contains("$") || latex.contains("\\begin") || latex.contains("\\[");
        return Bundles.markup(MIMEType.TEXT_LATEX, delimited ? latex : "$$" + latex + "$$", latex);
    }

    /** An SVG image to show, as its XML text. */
    public static DisplayData svg(String svg) {
        return Bundles.markup(MIMEType.IMAGE_SVG, svg, "SVG of " + svg.length() + " characters");
    }

    /** A JSON text, or a value made of maps, lists, arrays, records, strings, numbers and booleans, to show. */
    public static DisplayData json(@Nullable Object value) {
        return Bundles.json(value);
    }
}
