package dev.cellar.tracking.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.journal.JournalEvent.TagSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLockTest {
    @TempDir
    Path journals;

    @Test
    void aRecoveryThatLooksAllTheTimeNeverTakesAJournalThatIsBeingMadeOrWritten() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger taken = new AtomicInteger();
        Thread recovery = new Thread(() -> {
            while (!done.get()) {
                taken.addAndGet(takeOverAll());
            }
        });
        recovery.start();
        List<Journal> journalsMade = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Journal journal = Journal.create(journals, "run" + i, new JournalOptions(4096, true));
            assertThat(journal.append(new TagSet("run" + i, "tag", "value"))).isTrue();
            journalsMade.add(journal);
        }
        done.set(true);
        recovery.join();
        assertThat(taken).hasValue(0);
        for (Journal journal : journalsMade) {
            journal.close();
        }
        assertThat(takeOverAll()).isEqualTo(50);
    }

    @Test
    void whatIsLeftOfAJournalThatWasNeverBegunIsSweptAwayOnceItIsOld() throws Exception {
        Path old = Files.createDirectory(journals.resolve(".old"));
        Files.createFile(old.resolve("lock"));
        Path fresh = Files.createDirectory(journals.resolve(".fresh"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));

        Journals.sweep(journals);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private int takeOverAll() {
        int taken = 0;
        try {
            for (Path journal : Journals.list(journals)) {
                Optional<AbandonedJournal> abandoned = Journals.takeOver(journal);
                if (abandoned.isPresent()) {
                    taken++;
                    abandoned.get().close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken;
    }
}
