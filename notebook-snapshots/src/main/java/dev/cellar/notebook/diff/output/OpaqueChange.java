package dev.cellar.notebook.diff.output;

import org.jspecify.annotations.Nullable;

/**
 * Content of a type that is not looked into.
 *
 * @param label the MIME type
 * @param before the earlier content; null if there was none
 * @param after the later content; null if there is none
 */
public record OpaqueChange(
        String label, @Nullable Digest before, @Nullable Digest after) implements OutputChange {

    /** Checks that there is a content. */
    public OpaqueChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change of " + label + " has content on one side at least");
        }
    }
}
