package dev.cellar.tracking.model;

import java.util.Set;

/**
 * Which of the notebook's names a cell defines, reads and writes; derived from its snippets' syntax trees.
 *
 * @param writes names assigned, or whose elements or fields are assigned, beyond their definition
 * @param drops names that ceased to exist, for instance because a redefinition took them along
 */
public record Names(Set<String> defines, Set<String> reads, Set<String> writes, Set<String> drops) {
    public static final Names NONE = new Names(Set.of(), Set.of(), Set.of(), Set.of());

    public Names {
        defines = Set.copyOf(defines);
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
        drops = Set.copyOf(drops);
    }
}
