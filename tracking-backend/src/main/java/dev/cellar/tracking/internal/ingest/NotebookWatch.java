package dev.cellar.tracking.internal.ingest;

import dev.cellar.notebook.NotebookFiles;
import dev.cellar.notebook.NotebookFormatException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.journal.Journal;
import dev.cellar.tracking.journal.JournalEvent;
import dev.cellar.tracking.objects.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a run's notebook was saved: looks at the file's time, size and identity, and reads it only when they
 * changed. A file that is being written is left for the next look. What is read goes, as {@link SaveFilter} leaves
 * it, to the object store, then into the journal. Thread-safe.
 */
public final class NotebookWatch {
    private static final long MEGA = 1_000_000;
    /** What is made of a file while it is read takes several times its size. */
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;

    private final String runId;
    private final Journal journal;
    private final ObjectStore objects;
    private final SaveFilter filter;
    private @Nullable Path file;
    private @Nullable Stamp seen;
    private @Nullable String sha256;
    private volatile @Nullable String trouble;

    public NotebookWatch(String runId, Journal journal, ObjectStore objects, SaveFilter filter) {
        this.runId = runId;
        this.journal = journal;
        this.objects = objects;
        this.filter = filter;
    }

    private record Stamp(
            FileTime modified, long size, @Nullable Object key) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    /** The notebook is this file from now on; the next {@link #check} takes it as it is. */
    public synchronized void follow(Path path) {
        if (!path.equals(file)) {
            file = path;
            seen = null;
            sha256 = null;
        }
    }

    /** Why the file cannot be read, in one line. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Takes the file in if it changed since the last look. */
    public synchronized void check() {
        Path path = file;
        if (path == null) {
            return;
        }
        try {
            Stamp now = Stamp.of(path);
            boolean tooLarge = now.size() > MOST_BYTES;
            if (!tooLarge && !now.equals(seen)) {
                take(path, now);
            }
            trouble = tooLarge ? tooLarge(path, now) : null;
        } catch (NoSuchFileException e) {
            // Renamed, or between an editor's delete and its rename; what it held is in the store.
            trouble = null;
        } catch (NotebookFormatException e) {
            trouble = "saves of the notebook are not recorded: " + Texts.reason(e);
        } catch (IOException e) {
            trouble = "saves of the notebook are not recorded: " + path + " (" + Texts.reason(e) + ")";
        }
    }

    private static String tooLarge(Path path, Stamp now) {
        return "saves of the notebook are not recorded: " + path + " has " + now.size() / MEGA
                + " MB, too much for this kernel's memory; clear its largest outputs or give the kernel more (-Xmx)";
    }

    private void take(Path path, Stamp now) throws IOException {
        SaveFilter.Recorded saved = filter.of(NotebookFiles.readStable(path));
        String stored = objects.put(saved.notebook().bytes()).sha256();
        if (!stored.equals(sha256)) {
            if (!journal.append(new JournalEvent.NotebookSaved(
                    runId,
                    path.toString(),
                    stored,
                    saved.original(),
                    now.modified().toInstant()))) {
                return;
            }
            sha256 = stored;
        }
        // Older than what was read, so that a save in between is seen as one.
        seen = now;
    }
}
