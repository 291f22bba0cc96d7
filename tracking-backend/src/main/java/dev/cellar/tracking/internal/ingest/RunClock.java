package dev.cellar.tracking.internal.ingest;

import dev.cellar.tracking.journal.JournalEvent;
import dev.cellar.tracking.journal.JournalEvent.ExecutionFinished;
import dev.cellar.tracking.journal.JournalEvent.ExecutionStarted;
import dev.cellar.tracking.journal.JournalEvent.MetricLogged;
import dev.cellar.tracking.journal.JournalEvent.NoteAdded;
import dev.cellar.tracking.journal.JournalEvent.ParamLogged;
import dev.cellar.tracking.journal.JournalEvent.ResourcesSampled;
import dev.cellar.tracking.journal.JournalEvent.RunStarted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a run was last heard of: the end of one that was killed. Not thread-safe. */
final class RunClock {
    private Instant last = Instant.EPOCH;

    void hear(JournalEvent event) {
        Instant at = time(event);
        if (at != null && at.isAfter(last)) {
            last = at;
        }
    }

    Instant lastHeard() {
        return last;
    }

    private static @Nullable Instant time(JournalEvent event) {
        if (event instanceof MetricLogged e) {
            return e.at();
        } else if (event instanceof ResourcesSampled e) {
            return e.sample().at();
        } else if (event instanceof ExecutionStarted e) {
            return e.at();
        } else if (event instanceof ExecutionFinished e) {
            return LiveDocument.end(e.execution());
        } else if (event instanceof ParamLogged e) {
            return e.at();
        } else if (event instanceof NoteAdded e) {
            return e.at();
        } else if (event instanceof RunStarted e) {
            return e.run().startedAt();
        }
        return null;
    }
}
