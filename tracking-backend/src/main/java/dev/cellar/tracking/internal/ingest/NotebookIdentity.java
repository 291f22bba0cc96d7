package dev.cellar.tracking.internal.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.NotebookTable;
import dev.cellar.tracking.internal.db.VersionTable;
import dev.cellar.tracking.model.NotebookEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which notebook a file is. A path that is known is that notebook. Else a notebook with the same cells: if its own file is
 * gone, it was renamed; if that is still there, this is a copy, which begins with the history so far. Else it is a new one.
 * Cells are the same where at least half of all their ids are in both. Stateless.
 */
public final class NotebookIdentity {
    private NotebookIdentity() {}

    /** Finds or adds the notebook that a file is, in one transaction. */
    public static NotebookEntry ofFile(Database database, Path file, Notebook document) {
        return ofFile(database, file, document, null);
    }

    /**
     * As {@link #ofFile(Database, Path, Notebook)}; a file that is none of the known notebooks takes over one that was put
     * together from executions.
     */
    static NotebookEntry ofFile(Database database, Path file, Notebook document, @Nullable NotebookEntry synthesised) {
        return database.write(handle -> NotebookTable.atPath(handle.getConnection(), file.toString())
                .or(() -> relative(handle, file, document))
                .orElseGet(() -> {
                    if (synthesised != null) {
                        NotebookTable.move(handle, synthesised.id(), name(file), file.toString());
                        return new NotebookEntry(synthesised.id(), name(file), file.toString());
                    }
                    return added(handle, file, document, null);
                }));
    }

    /** The known notebook that a file is, under this path or renamed to it; adds nothing. */
    public static Optional<NotebookEntry> known(Database database, Path file, Notebook document) {
        Set<String> ids = cellIds(document);
        return database.read(handle -> NotebookTable.atPath(handle.getConnection(), file.toString())
                .or(() -> NotebookTable.all(handle).stream()
                        .filter(row -> isGone(row.entry()) && alike(ids, row.cellIds()))
                        .map(NotebookTable.Row::entry)
                        .findFirst()));
    }

    /** The notebook that stands for a run whose file is not known; the same for the same run. */
    static NotebookEntry synthesised(Database database, String runId, String runName) {
        String id =
                UUID.nameUUIDFromBytes(("cellar run " + runId).getBytes(UTF_8)).toString();
        NotebookEntry entry = new NotebookEntry(id, runName, "");
        database.change(handle -> NotebookTable.add(handle, entry, Set.of(), null));
        return entry;
    }

    /** Ids that stay with a cell when its file is renamed; none before nbformat 4.5. */
    public static Set<String> cellIds(Notebook document) {
        Set<String> ids = new LinkedHashSet<>();
        for (Cell cell : document.cells()) {
            if (!cell.syntheticId()) {
                ids.add(cell.id());
            }
        }
        return ids;
    }

    /** The readable name of a notebook file. */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".ipynb") && name.length() > ".ipynb".length()
                ? name.substring(0, name.length() - ".ipynb".length())
                : name;
    }

    /** A notebook with the same cells: the file itself under its old name, or what it was copied from. */
    private static Optional<NotebookEntry> relative(Handle handle, Path file, Notebook document) {
        Set<String> ids = cellIds(document);
        NotebookEntry original = null;
        for (NotebookTable.Row row : NotebookTable.all(handle)) {
            NotebookEntry entry = row.entry();
            if (!entry.path().isEmpty() && alike(ids, row.cellIds())) {
                if (isGone(entry)) {
                    NotebookTable.move(handle, entry.id(), name(file), file.toString());
                    return Optional.of(new NotebookEntry(entry.id(), name(file), file.toString()));
                }
                original = entry;
            }
        }
        if (original == null) {
            return Optional.empty();
        }
        NotebookEntry copy = added(handle, file, document, original.id());
        VersionTable.share(handle, original.id(), copy.id());
        return Optional.of(copy);
    }

    private static NotebookEntry added(Handle handle, Path file, Notebook document, @Nullable String forkedFrom) {
        NotebookEntry entry = new NotebookEntry(UUID.randomUUID().toString(), name(file), file.toString());
        NotebookTable.add(handle, entry, cellIds(document), forkedFrom);
        return entry;
    }

    private static boolean isGone(NotebookEntry entry) {
        return !entry.path().isEmpty() && !Files.exists(Path.of(entry.path()));
    }

    private static boolean alike(Set<String> some, Set<String> others) {
        long common = some.stream().filter(others::contains).count();
        return common > 0 && common * 2 >= some.size() + others.size() - common;
    }
}
