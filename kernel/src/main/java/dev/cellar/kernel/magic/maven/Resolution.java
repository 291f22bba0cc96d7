package dev.cellar.kernel.magic.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * What resolving brought.
 *
 * @param added artifacts that were not there, in class path order
 * @param kept artifacts that were asked for in another version than the one that is there
 */
record Resolution(List<Added> added, List<Kept> kept) {
    Resolution {
        added = List.copyOf(added);
        kept = List.copyOf(kept);
    }

    /** An artifact with its file; {@code artifact} is {@code group:artifact:extension[:classifier]}. */
    record Added(String artifact, String extension, String version, Path file) {}

    /** An artifact that stays at the version that is there. */
    record Kept(String name, String there, String asked) {}
}
