package dev.cellar.tracking.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One executed cell and what it did to the notebook's names.
 *
 * @param execution outputs left out
 * @param cell id of the document's cell that was executed, null if it is not known
 * @param names {@link Names#NONE} if they were not derived
 * @param changed by variable, whether its value is another than after the execution before; of those that were looked at
 */
public record Step(Execution execution, @Nullable String cell, Names names, Map<String, Variable.Changed> changed) {
    public Step {
        changed = Map.copyOf(changed);
    }
}
