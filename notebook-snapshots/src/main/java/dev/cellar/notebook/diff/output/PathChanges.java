package dev.cellar.notebook.diff.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a document that differ, as many as a reader looks through. Not thread-safe. */
final class PathChanges {

    private static final int MOST = 200;
    private static final int LONGEST = 500;

    private final List<PathChange> parts = new ArrayList<>();
    private int left;

    void add(String path, @Nullable String before, @Nullable String after) {
        if (parts.size() < MOST) {
            parts.add(new PathChange(path, cut(before), cut(after)));
        } else {
            left++;
        }
    }

    /** Empty if nothing differs. */
    Optional<StructureChange> of(String type) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(new StructureChange(type, parts, left));
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
