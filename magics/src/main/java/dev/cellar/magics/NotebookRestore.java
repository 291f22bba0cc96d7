package dev.cellar.magics;

import dev.cellar.magics.internal.Reason;
import dev.cellar.magics.internal.SafeFile;
import dev.cellar.notebook.NotebookFiles;
import dev.cellar.notebook.NotebookFormatException;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * Brings versions back as files, so that nothing is lost: a copy never replaces a file, and what is replaced in place is
 * a version first. Files appear whole or not at all. Stateless but for the store; errors are {@link StoreException}s.
 */
public final class NotebookRestore {
    private static final String SUFFIX = ".ipynb";

    private final TrackingStore store;

    public NotebookRestore(TrackingStore store) {
        this.store = store;
    }

    /**
     * Writes {@code forecast@12.ipynb} beside {@code forecast.ipynb}. If that name is taken by other bytes, {@code
     * forecast@12-2.ipynb} and so on.
     *
     * @return the file that holds the version
     */
    public Path beside(Version version, Path notebook) {
        byte[] bytes = store.restore(version);
        Path copy = notebook;
        try {
            for (int i = 1; ; i++) {
                copy = notebook.resolveSibling(copyName(notebook, version, i));
                if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                    SafeFile.create(copy, bytes);
                    return copy;
                }
                if (Files.isRegularFile(copy) && Arrays.equals(Files.readAllBytes(copy), bytes)) {
                    return copy;
                }
            }
        } catch (IOException e) {
            throw new StoreException("Cannot write " + copy + ": " + Reason.of(e), e);
        }
    }

    /**
     * Replaces the notebook's file by the version, keeping the file's mode, after what was in it has become a version.
     *
     * @return the version that keeps what was replaced; empty if there was no file
     */
    public Optional<Version> inPlace(Version version, Path notebook) {
        byte[] bytes = store.restore(version);
        checkTarget(notebook);
        try {
            if (!Files.exists(notebook)) {
                SafeFile.create(notebook, bytes);
                return Optional.empty();
            }
            // A link is followed: the notebook it leads to is replaced, not the link.
            Path file = notebook.toRealPath();
            FileTime before = Files.getLastModifiedTime(file);
            Version kept = keep(notebook);
            if (!Files.getLastModifiedTime(file).equals(before)) {
                throw new StoreException(notebook + " was changed by something else just now; nothing was replaced");
            }
            SafeFile.replace(file, bytes);
            return Optional.of(kept);
        } catch (IOException e) {
            throw new StoreException("Cannot replace " + notebook + ": " + Reason.of(e), e);
        }
    }

    private static void checkTarget(Path file) {
        try {
            NotebookFiles.checkTarget(file);
        } catch (IOException e) {
            throw new StoreException(Reason.of(e), e);
        }
    }

    private Version keep(Path notebook) {
        try {
            return store.snapshotFile(notebook);
        } catch (StoreException e) {
            if (e.getCause() instanceof NotebookFormatException) {
                // Its own advice, to restore an earlier version, would lead in a circle here.
                throw new StoreException(
                        notebook + " holds no notebook that could become a version first, so it was not replaced:"
                                + " rename it, then restore again",
                        e);
            }
            throw e;
        }
    }

    private static String copyName(Path notebook, Version version, int attempt) {
        String name = String.valueOf(notebook.getFileName());
        String base = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return base + "@" + version.number() + (attempt == 1 ? "" : "-" + attempt) + SUFFIX;
    }
}
