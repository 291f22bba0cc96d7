package dev.cellar.tracking.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {
    private static final int WRITERS = Integer.getInteger("cellar.crash.writers", 180);
    private static final long SEED = Long.getLong("cellar.crash.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void nothingThatWasHandedOverIsLostWhereverTheWriterIsKilled() throws Exception {
        CrashRounds rounds = new CrashRounds(folder, SEED, 4);
        rounds.killWriters(WRITERS);
        System.out.println(rounds.writers() + " writers killed in " + rounds.runs()
                + " runs, again with -Dcellar.crash.seed=" + SEED);
        assertThat(rounds.findings()).as("with seed " + SEED).isEmpty();
        assertThat(rounds.runs()).isGreaterThan(WRITERS / 3);
    }

    @Test
    void processesThatRecoverTheSameJournalsAtOnceTakeThemInOnce() throws Exception {
        Path home = folder.resolve("shared");
        List<Account> accounts = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            Victim writer = new Victim(EndlessWriter.class, home.toString(), "" + seed, "0");
            writer.killAfterItsFirstWord(300);
            accounts.addAll(Account.of(writer.said()));
        }
        for (int i = 0; i < 4; i++) {
            Victim keeper = new Victim(EndlessKeeper.class, home.toString(), "once");
            keeper.killAfterItsFirstWord(i * 50L);
        }
        List<Victim> keepers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            keepers.add(new Victim(EndlessKeeper.class, home.toString(), "once"));
        }
        List<String> recovered = new ArrayList<>();
        for (Victim keeper : keepers) {
            keeper.awaitEnd();
            assertThat(keeper.said()).noneMatch(line -> line.startsWith("failed"));
            keeper.said().stream().filter(line -> line.startsWith("recovered")).forEach(recovered::add);
        }
        assertThat(recovered).doesNotHaveDuplicates();
        try (TrackingStore store = TrackingStores.open(home)) {
            for (Account account : accounts) {
                assertThat(new CrashCheck(store, account).missing()).isEmpty();
            }
            assertThat(store.fsck(false)).isEmpty();
            assertThat(store.recover()).isEmpty();
        }
    }
}
