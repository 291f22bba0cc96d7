package dev.cellar.tracking.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.journal.JournalEvent.ParamLogged;
import dev.cellar.tracking.journal.JournalReader.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class JournalPropertyTest {
    @Property(tries = 60)
    void anyTextsComeBackAsTheyWere(@ForAll @Size(max = 40) List<String> texts, @ForAll boolean mapped)
            throws IOException {
        Path journals = Files.createTempDirectory("cellar-journal");
        Journal journal = Journal.create(journals, "run", new JournalOptions(4096, mapped));
        List<JournalEvent> events = new ArrayList<>();
        for (String text : texts) {
            JournalEvent event = new ParamLogged("run", null, "name", wellFormed(text), Instant.EPOCH);
            events.add(event);
            journal.append(event);
        }
        try (JournalReader reader = new JournalReader(journals.resolve("run"))) {
            assertThat(reader.next(1_000)).extracting(Entry::event).isEqualTo(events);
        }
        journal.delete();
        Files.delete(journals);
    }

    /** UTF-8 has no form for half a surrogate pair. */
    private static String wellFormed(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "?");
    }
}
