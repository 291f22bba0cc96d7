package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.journal.AbandonedJournal;
import dev.cellar.tracking.journal.JournalReader;
import dev.cellar.tracking.journal.Journals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for journals that killed kernels left, and reads them; a repair takes them in. Live ones are none of its business. */
final class JournalCheck {
    private final OpenStore store;
    private final Mending mending;

    JournalCheck(OpenStore store, Mending mending) {
        this.store = store;
        this.mending = mending;
    }

    List<String> problems() {
        if (mending.allowed()) {
            int taken = new Recovery(store, mending).run().size();
            if (taken > 0) {
                mending.did("took in the journals of " + taken + " runs");
            }
        }
        List<String> problems = new ArrayList<>();
        try {
            for (Path journal : Journals.list(store.layout().journals())) {
                Optional<AbandonedJournal> abandoned = Journals.takeOver(journal);
                if (abandoned.isPresent()) {
                    try (AbandonedJournal held = abandoned.get()) {
                        problems.add(read(held, journal));
                    }
                }
            }
        } catch (IOException e) {
            throw new StoreException(store.layout().journals() + " cannot be read: " + Texts.reason(e), e);
        }
        return problems;
    }

    private static String read(AbandonedJournal journal, Path directory) {
        String runId = String.valueOf(directory.getFileName());
        try (JournalReader reader = journal.read()) {
            long records = 0;
            while (reader.next().isPresent()) {
                records++;
            }
            return "run " + runId + " was left by a kernel that died, with " + records
                    + " records: `cellar fsck --repair` takes it in";
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return "the journal of run " + runId + " cannot be read (" + Texts.reason(e) + "): `cellar fsck"
                    + " --repair` takes in what can be read and sets " + directory + " aside";
        }
    }
}
