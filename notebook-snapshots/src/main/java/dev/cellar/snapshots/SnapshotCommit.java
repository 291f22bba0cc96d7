package dev.cellar.snapshots;

import dev.cellar.notebook.Notebook;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot to be committed. The commit's bytes follow from this and its parent alone, so the same record committed
 * again, after a crash or in another store with the same history, is the same commit.
 *
 * <pre>{@code
 * SnapshotCommit commit = SnapshotCommit.of(id, "forecast", notebook)
 *         .author("Ada", "ada@example.org")
 *         .at(Instant.now(), ZoneId.systemDefault())
 *         .subject("[12] var model = train(data);")
 *         .trailer(SnapshotCommit.EXECUTION_ID, executionId)
 *         .sideFile("execution.json", bytes)
 *         .build();
 * }</pre>
 *
 * <p>Instances are immutable; a builder belongs to one thread.
 */
public final class SnapshotCommit {

    /** The trailer that makes committing an execution idempotent. */
    public static final String EXECUTION_ID = "Execution-Id";

    /** The branch a notebook begins with. */
    public static final String MAIN = "main";

    private static final Pattern SIDE_FILE = Pattern.compile("[a-z][a-z0-9_-]{0,60}\\.json");
    private static final Pattern TRAILER_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");

    final UUID notebookId;
    final String name;
    final Notebook notebook;
    final String branch;
    final byte @Nullable [] saved;
    final Map<String, byte[]> sideFiles;
    final String subject;
    final Map<String, String> trailers;
    final String author;
    final String email;
    final Instant time;
    final ZoneId zone;
    final @Nullable CommitId forkedFrom;

    private SnapshotCommit(Builder builder) {
        notebookId = builder.notebookId;
        name = builder.name;
        notebook = builder.notebook;
        branch = builder.branch;
        saved = builder.saved;
        sideFiles = Map.copyOf(builder.sideFiles);
        subject = builder.subject;
        trailers = new LinkedHashMap<>(builder.trailers);
        author = builder.author;
        email = builder.email;
        time = builder.time;
        zone = builder.zone;
        forkedFrom = builder.forkedFrom;
    }

    /**
     * Begins a snapshot.
     *
     * @param notebookId the notebook's identity in the store
     * @param name a readable name; a notebook keeps the one it was first committed with
     * @param notebook the document as it stood
     */
    public static Builder of(UUID notebookId, String name, Notebook notebook) {
        return new Builder(notebookId, name, notebook);
    }

    /** Collects what a snapshot consists of. Only the notebook is required. */
    public static final class Builder {

        private final UUID notebookId;
        private final String name;
        private final Notebook notebook;
        private final Map<String, byte[]> sideFiles = new LinkedHashMap<>();
        private final Map<String, String> trailers = new LinkedHashMap<>();
        private String branch = MAIN;
        private byte @Nullable [] saved;
        private String subject = "snapshot";
        private String author = "unknown";
        private String email = "unknown@localhost";
        private Instant time = Instant.EPOCH;
        private ZoneId zone = ZoneOffset.UTC;
        private @Nullable CommitId forkedFrom;

        private Builder(UUID notebookId, String name, Notebook notebook) {
            this.notebookId = Objects.requireNonNull(notebookId, "notebookId");
            this.name = Objects.requireNonNull(name, "name");
            this.notebook = Objects.requireNonNull(notebook, "notebook");
        }

        /** The branch, {@code main} unless told otherwise; characters that git refuses are replaced. */
        public Builder branch(String newBranch) {
            branch = newBranch;
            return this;
        }

        /** The bytes of the saved file that the notebook was read from, for a snapshot made from a save. */
        public Builder saved(byte[] bytes) {
            saved = bytes.clone();
            return this;
        }

        /** A file beside the document, such as {@code variables.json}. */
        public Builder sideFile(String file, byte[] bytes) {
            if (!SIDE_FILE.matcher(file).matches() || file.equals(TreeLayout.NOTEBOOK)) {
                throw new IllegalArgumentException("Not a name for a side file, such as variables.json: " + file);
            }
            sideFiles.put(file, bytes.clone());
            return this;
        }

        /** The first line of the message; control characters become spaces, a long line is cut. */
        public Builder subject(String text) {
            subject = CommitMessage.line(text);
            return this;
        }

        /** A trailer of the message; control characters in the value become spaces, and it is cut at 4,000 characters. */
        public Builder trailer(String key, String value) {
            if (!TRAILER_KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("Not a trailer's key of letters, digits and hyphens: " + key);
            }
            trailers.put(key, CommitMessage.value(value));
            return this;
        }

        /** Who executed or saved; blank parts stay {@code unknown}. */
        public Builder author(String newName, String newEmail) {
            author = newName.isBlank() ? author : CommitMessage.value(newName);
            email = newEmail.isBlank() ? email : CommitMessage.value(newEmail);
            return this;
        }

        /** When it was taken: whole seconds from 1970 on, with the zone's offset at that time. */
        public Builder at(Instant newTime, ZoneId newZone) {
            if (newTime.isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("Git knows no time before 1970: " + newTime);
            }
            time = newTime;
            zone = newZone;
            return this;
        }

        /** The version of another notebook, or branch, that this one's history begins with. */
        public Builder forkedFrom(CommitId commit) {
            forkedFrom = commit;
            return this;
        }

        /** The snapshot. */
        public SnapshotCommit build() {
            return new SnapshotCommit(this);
        }
    }
}
