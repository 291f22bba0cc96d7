package dev.cellar.notebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A notebook made from executions alone, for a kernel whose notebook is not known. Stateless. */
public final class NotebookSynthesis {

    private NotebookSynthesis() {}

    /**
     * One code cell for every cell that was executed, in the order of first execution. Executions without an id belong
     * to one cell where their sources are the same.
     *
     * @param kernelspec the notebook's {@code kernelspec}: name, display name, language
     * @param languageInfo the kernel's {@code language_info}
     */
    public static Notebook of(List<ExecutedCell> executions, ObjectNode kernelspec, ObjectNode languageInfo) {
        return NotebookOverlay.lay(empty(kernelspec, languageInfo), executions);
    }

    /** The notebook before any cell was executed. */
    public static Notebook empty(ObjectNode kernelspec, ObjectNode languageInfo) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.set("kernelspec", kernelspec);
        metadata.set("language_info", languageInfo);
        return Notebook.of(List.of()).withMetadata(metadata);
    }
}
