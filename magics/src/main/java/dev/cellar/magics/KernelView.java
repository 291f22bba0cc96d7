package dev.cellar.magics;

import dev.cellar.tracking.model.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that the magics know of the kernel they run in; implemented by the recorder. */
public interface KernelView {
    /** Shows something below the cell: MIME types to texts, {@code text/plain} always among them; images in Base64. */
    void display(Map<String, String> bundle);

    /** Renders any object as the kernel would show it: MIME types to text, or Base64 text for images. */
    Map<String, String> render(Object value);

    /** The value of one of the notebook's variables. */
    Optional<Object> variable(String name);

    /** Names of the notebook's variables, sorted; asked on the thread that runs cells. */
    List<String> variableNames();

    /** Id of the execution that is running, null outside any cell. */
    @Nullable
    String currentExecution();

    /** The notebook that runs here, absolute, as far as it is known; also before a run is on. */
    Optional<Path> notebook();

    /** Who runs cells here, and on which computer. */
    Origin origin();

    /** Where relative paths start: the notebook's folder, else the kernel's working directory. */
    Path directory();

    /** What is captured here and what is not, one line; empty when everything is. */
    Optional<String> limits();
}
