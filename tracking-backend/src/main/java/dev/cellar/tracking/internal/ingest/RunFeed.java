package dev.cellar.tracking.internal.ingest;

import dev.cellar.tracking.journal.Journal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run on its way into the stores: its journal, its notebook's file, and how far it has come. Thread-safe. */
public final class RunFeed {
    private final String runId;
    private final Journal journal;
    private final NotebookWatch watch;
    private volatile boolean ended;
    private volatile Settled settled = new Settled(0, 0);
    private volatile boolean done;
    private volatile @Nullable String trouble;

    public RunFeed(String runId, Journal journal, NotebookWatch watch) {
        this.runId = runId;
        this.journal = journal;
        this.watch = watch;
    }

    String runId() {
        return runId;
    }

    Journal journal() {
        return journal;
    }

    NotebookWatch watch() {
        return watch;
    }

    /** Nothing more is appended to the journal. */
    public void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    private record Settled(long sequence, int look) {}

    /** Everything up to this record is in every store, and so is what this look at the file found. */
    void settle(long sequence, int look) {
        settled = new Settled(sequence, look);
        trouble = null;
    }

    boolean hasSettled(long sequence, int look) {
        Settled now = settled;
        return done || (now.sequence() >= sequence && now.look() >= look);
    }

    void finish() {
        done = true;
        trouble = null;
    }

    void fail(String reason) {
        trouble = reason;
    }

    /** Why the stores are behind the journal, or the journal behind the kernel. */
    public Optional<String> trouble() {
        return journal.trouble().or(() -> Optional.ofNullable(trouble)).or(watch::trouble);
    }
}
