package dev.cellar.notebook.diff.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What an output says as text, without what steers a terminal. Stateless. */
public final class OutputText {

    private OutputText() {}

    /** {@code stdout}, {@code stderr}, {@code error}, or the MIME type that says most. */
    public static String label(ObjectNode output) {
        return Output.of(output).label();
    }

    /** Its text; of what is no text the type, size and hash. */
    public static List<String> lines(ObjectNode output) {
        return Output.of(output).lines();
    }
}
