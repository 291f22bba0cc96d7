package dev.cellar.tracking.model;

import java.util.Map;
import java.util.Set;

/**
 * Which of the notebook's names a cell defines, reads and writes; derived from its snippets' syntax trees.
 *
 * @param reads what the cell's own statements and initialisers read
 * @param writes names assigned, or whose elements or fields are assigned, beyond their definition
 * @param drops names that ceased to exist, for instance because a redefinition took them along
 * @param touches variables of which a method was called for its effect, as in {@code list.add(x);}: whether that changed
 *     them, no tree can tell
 * @param imports simple names it imports; of imports on demand the whole, as in {@code java.util.*}
 * @param later by the name of a method, a type, or a variable that holds code: what it uses whenever it is used
 */
public record Names(
        Set<String> defines,
        Set<String> reads,
        Set<String> writes,
        Set<String> drops,
        Set<String> touches,
        Set<String> imports,
        Map<String, Use> later) {
    public static final Names NONE = new Names(Set.of(), Set.of(), Set.of(), Set.of());

    /** Those of a cell that calls nothing for its effect, imports nothing and declares nothing that runs later. */
    public Names(Set<String> defines, Set<String> reads, Set<String> writes, Set<String> drops) {
        this(defines, reads, writes, drops, Set.of(), Set.of(), Map.of());
    }

    public Names {
        defines = Set.copyOf(defines);
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
        drops = Set.copyOf(drops);
        touches = Set.copyOf(touches);
        imports = Set.copyOf(imports);
        later = Map.copyOf(later);
    }

    /** What a stretch of code uses, as in {@link Names}. */
    public record Use(Set<String> reads, Set<String> writes, Set<String> touches) {
        public Use {
            reads = Set.copyOf(reads);
            writes = Set.copyOf(writes);
            touches = Set.copyOf(touches);
        }

        public boolean isEmpty() {
            return reads.isEmpty() && writes.isEmpty() && touches.isEmpty();
        }
    }
}
