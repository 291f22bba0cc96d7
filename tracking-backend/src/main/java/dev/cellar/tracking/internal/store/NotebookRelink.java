package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.ingest.NotebookIdentity;
import dev.cellar.tracking.model.NotebookEntry;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says that a notebook goes on in another file. What was known of that file before keeps its versions and its name. */
final class NotebookRelink {
    private final Database database;

    NotebookRelink(Database database) {
        this.database = database;
    }

    NotebookEntry relink(String pathOrName, Path file) {
        NotebookEntry notebook = new NotebookReferences(database).find(pathOrName);
        Path target = NotebookReferences.real(file);
        if (!Files.isRegularFile(target)) {
            throw new StoreException("there is no file " + target + ": give the notebook's present path");
        }
        return database.write(handle -> {
            NotebookTable.atPath(handle.getConnection(), target.toString())
                    .filter(other -> !other.id().equals(notebook.id()))
                    .ifPresent(other -> NotebookTable.move(handle, other.id(), other.name(), ""));
            NotebookTable.move(handle, notebook.id(), NotebookIdentity.name(target), target.toString());
            return NotebookTable.find(handle.getConnection(), notebook.id()).orElse(notebook);
        });
    }
}
