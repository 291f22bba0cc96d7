package dev.cellar.tracking.journal;

import dev.cellar.tracking.journal.JournalEvent.TagSet;
import java.nio.file.Path;

/** Appends until the limit on file sizes that its process runs under stops it, then says how many were kept. */
final class FullDisk {
    private FullDisk() {}

    public static void main(String[] arguments) {
        Journal journal = Journal.create(Path.of(arguments[0]), "run", new JournalOptions(64 * 1024, true));
        int kept = 0;
        while (journal.append(new TagSet("run", "tag " + kept, "x".repeat(kept < 100 ? 100 : 200_000)))) {
            kept++;
        }
        // The caller goes on as if nothing was on.
        journal.append(new TagSet("run", "more", ""));
        journal.metric(null, "loss", 1, null);
        System.out.println("kept " + kept);
        System.out.println("trouble " + journal.trouble().orElse("none"));
    }
}
