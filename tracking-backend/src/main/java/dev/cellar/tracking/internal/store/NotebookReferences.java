package dev.cellar.tracking.internal.store;

import dev.cellar.notebook.NotebookFormatException;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Nearest;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.ingest.NotebookIdentity;
import dev.cellar.tracking.model.NotebookEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the notebook that a person means: its file, also renamed since, its name where only one bears it, or its id. */
final class NotebookReferences {
    private final Database database;

    NotebookReferences(Database database) {
        this.database = database;
    }

    NotebookEntry find(String pathOrName) {
        return atPath(pathOrName).or(() -> named(pathOrName)).orElseThrow(() -> unknown(pathOrName));
    }

    private Optional<NotebookEntry> atPath(String text) {
        Path path;
        try {
            path = real(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        Optional<NotebookEntry> known = database.query(connection -> NotebookTable.atPath(connection, path.toString()));
        return known.or(() -> renamed(path));
    }

    private Optional<NotebookEntry> renamed(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return NotebookIdentity.known(database, path, NotebookReader.read(path));
        } catch (NotebookFormatException e) {
            throw new StoreException(Texts.reason(e), e);
        } catch (IOException e) {
            throw new StoreException(path + " cannot be read: check its rights", e);
        }
    }

    private Optional<NotebookEntry> named(String text) {
        String name = plain(text);
        List<NotebookEntry> found = entries().stream()
                .filter(entry -> entry.name().equals(name) || entry.id().equals(text))
                .toList();
        if (found.size() > 1) {
            String first = found.get(0).path();
            throw new StoreException(found.size() + " notebooks are called " + name + ": give the path or id of one, "
                    + "such as " + (first.isEmpty() ? found.get(0).id() : first));
        }
        return found.stream().findFirst();
    }

    private StoreException unknown(String text) {
        List<String> names =
                entries().stream().map(NotebookEntry::name).distinct().toList();
        if (names.isEmpty()) {
            return new StoreException("there are no notebooks in this store yet: they come with the first run");
        }
        return new StoreException("no notebook " + text + " was ever recorded here: "
                + Nearest.to(plain(text), names)
                        .map(name -> "did you mean " + name + "?")
                        .orElse("there is " + String.join(", ", names.subList(0, Math.min(5, names.size())))));
    }

    private static String plain(String text) {
        return text.endsWith(".ipynb") ? text.substring(0, text.length() - ".ipynb".length()) : text;
    }

    private List<NotebookEntry> entries() {
        return database.query(NotebookTable::entries);
    }

    /** A path as notebooks are known by: absolute, links followed. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // Deleted or renamed since: known by the name it had.
            return path.toAbsolutePath().normalize();
        }
    }
}
