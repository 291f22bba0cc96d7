package dev.cellar.magics;

import dev.cellar.magics.internal.Reason;
import dev.cellar.magics.internal.SafeFile;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.trust.Gathering;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Gathered cells as a file: a notebook, or a script where the name ends in {@code .jsh}. */
public final class GatheredFile {
    private GatheredFile() {}

    /**
     * Writes a new file; none is ever replaced.
     *
     * @param original the notebook that the cells are of
     * @throws StoreException if the file is there already or cannot be written
     */
    public static void write(Gathering gathering, Notebook original, Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (name.endsWith(".ipynb")) {
                SafeFile.create(file, NotebookWriter.write(gathering.notebook(original)));
            } else if (name.endsWith(".jsh")) {
                SafeFile.create(file, gathering.script().getBytes(StandardCharsets.UTF_8));
            } else {
                throw new StoreException(
                        name + " is neither a notebook (.ipynb) nor a script (.jsh): give one of these");
            }
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(file + " is there already: give another name", e);
        } catch (IOException e) {
            throw new StoreException("Cannot write " + file + ": " + Reason.of(e), e);
        }
    }
}
