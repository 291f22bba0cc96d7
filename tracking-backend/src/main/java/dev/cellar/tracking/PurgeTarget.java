package dev.cellar.tracking;

import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.Version;
import java.util.regex.Pattern;

/** What is to be removed from a store for good. */
public sealed interface PurgeTarget {
    /** A run with all that was recorded in it, and the versions that it made. */
    record OfRun(Run run) implements PurgeTarget {}

    /** A version with the cell that made it; other versions that hold the same text keep it. */
    record OfVersion(Version version) implements PurgeTarget {}

    /**
     * Whatever holds a text: versions, executed cells, params, tags, notes, artifacts …; a run whose name, project,
     * hypothesis or other description holds it goes as a whole.
     */
    record Matching(Pattern pattern) implements PurgeTarget {}
}
