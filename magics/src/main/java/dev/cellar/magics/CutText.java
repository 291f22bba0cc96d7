package dev.cellar.magics;

import dev.cellar.magics.text.Humanise;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.limit.CutMark;
import java.util.Optional;

/** What a version lacks of its outputs, in words. Stateless. */
public final class CutText {
    private CutText() {}

    /** Such as {@code 90 MB of outputs were cut when this was recorded}; empty if the outputs are whole. */
    public static Optional<String> of(Notebook document) {
        long bytes = CutMark.bytesIn(document);
        return bytes == 0
                ? Optional.empty()
                : Optional.of(
                        Humanise.bytes(bytes) + " of outputs were cut when this was recorded; the marks say where");
    }
}
