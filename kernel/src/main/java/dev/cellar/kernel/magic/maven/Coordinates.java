package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.magic.MagicException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** Reads {@code group:artifact[:extension[:classifier]]:version}, the form in which Maven itself writes artifacts. */
final class Coordinates {
    private Coordinates() {}

    /**
     * The artifact that the text names.
     *
     * @throws MagicException where the text has another form
     */
    static Artifact parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length == 2) {
            throw new MagicException("\"" + text + "\" has no version: write " + text + ":VERSION, or " + text
                    + ":RELEASE for the newest.");
        }
        try {
            return new DefaultArtifact(text);
        } catch (IllegalArgumentException e) {
            throw new MagicException(
                    "\"" + text + "\" is not of the form group:artifact[:extension[:classifier]]:version.", e);
        }
    }
}
