package dev.cellar.tracking.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Power loss takes pages of the journal that were not forced, any of them, for the kernel writes them back in any order.
 * Commits and transactions are forced before anything refers to them, so that the journal is all it can take.
 */
class PowerLossTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void takesOnlyTheEndOfTheJournalAndTheRunSaysSo(int seed) throws Exception {
        Path home = folder.resolve("store");
        Victim writer = new Victim(EndlessWriter.class, home.toString(), "" + seed, "5");
        writer.killAfterItsFirstWord(600);
        boolean torn = drop(home.resolve("journal"), new Random(seed));
        try (TrackingStore store = TrackingStores.open(home)) {
            store.recover();
            assertThat(store.fsck(false)).isEmpty();
            for (Account account : Account.of(writer.said())) {
                Run run = store.run(account.run);
                assertThat(run.status()).isIn(RunStatus.KILLED, RunStatus.FINISHED);
                assertThat(run.notes())
                        .allMatch(note -> note.contains("the power failed") || note.contains("is missing"))
                        .allMatch(note -> !note.contains("\n"));
                List<MetricPoint> points = store.metric(run.id(), Deed.METRIC);
                for (int i = 0; i < points.size(); i++) {
                    assertThat(points.get(i).step()).isEqualTo(i);
                    assertThat(points.get(i).value()).isEqualTo(Deed.value(i));
                }
            }
            assertThat(store.runs(null, 100).stream()
                            .anyMatch(run -> !run.notes().isEmpty()))
                    .isEqualTo(torn);
        }
        assertThat(new StockGit(home.resolve("snapshots.git")).faults()).isEmpty();
    }

    /** Zeroes one page in the last quarter of what was written, and any of those behind it. Whether there was one to lose. */
    private static boolean drop(Path journals, Random random) throws IOException {
        boolean dropped = false;
        try (Stream<Path> files = Files.walk(journals)) {
            for (Path segment :
                    files.filter(file -> file.toString().endsWith(".seg")).toList()) {
                byte[] bytes = Files.readAllBytes(segment);
                int pages = (end(bytes) + PAGE - 1) / PAGE;
                int first = Math.max(1, pages * 3 / 4);
                for (int page = first; page < pages; page++) {
                    if (page == first || random.nextBoolean()) {
                        Arrays.fill(bytes, page * PAGE, Math.min(bytes.length, (page + 1) * PAGE), (byte) 0);
                    }
                }
                Files.write(segment, bytes);
                // Whole zeros at the end are no torn record: only what is left behind them, or a record cut in two, is.
                dropped |= first < pages;
            }
        }
        return dropped;
    }

    private static int end(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
