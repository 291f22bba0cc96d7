package dev.cellar.tracking.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.tracking.RepairReport;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {
    private static final int COPIES = 6;

    @TempDir
    Path folder;

    @Test
    void aCopyOfTheFolderInAnyOrderWhileItIsWrittenIsMended() throws Exception {
        Path home = folder.resolve("store");
        Victim first = new Victim(EndlessWriter.class, home.toString(), "1", "20");
        Victim second = new Victim(EndlessWriter.class, home.toString(), "2", "20");
        List<List<Account>> complete = new ArrayList<>();
        try {
            first.awaitFirstWord();
            second.awaitFirstWord();
            for (int seed = 0; seed < COPIES; seed++) {
                TimeUnit.MILLISECONDS.sleep(300);
                complete.add(complete(home, first, second));
                new RestlessCopy(home, folder.resolve("copy-" + seed), new Random(seed)).run();
            }
        } finally {
            first.killAfter(0);
            second.killAfter(0);
        }
        for (int seed = 0; seed < COPIES; seed++) {
            isMended(folder.resolve("copy-" + seed), complete.get(seed), "copy " + seed);
        }
    }

    /** Runs that had ended and were whole in the stores. */
    private static List<Account> complete(Path home, Victim... writers) {
        Predicate<Account> stored =
                account -> !Files.exists(home.resolve("journal").resolve(account.run));
        return Stream.of(writers)
                .flatMap(writer -> Account.of(List.copyOf(writer.said())).stream())
                .filter(account -> account.ended)
                .filter(stored)
                .toList();
    }

    private static void isMended(Path copy, List<Account> complete, String name) throws Exception {
        RepairReport report = TrackingStores.repair(copy);
        assertThat(report.left()).as(name + ": " + report.done()).isEmpty();
        try (TrackingStore store = TrackingStores.open(copy)) {
            for (Account account : complete) {
                assertThat(new CrashCheck(store, account).missing())
                        .as(name + ": " + report.done())
                        .isEmpty();
            }
            assertThat(store.fsck(false)).as(name + ": " + report.done()).isEmpty();
        }
        assertThat(new StockGit(copy.resolve("snapshots.git")).faults())
                .as(name)
                .isEmpty();
        assertThat(TrackingStores.repair(copy).done())
                .as("a second repair of " + name)
                .isEmpty();
    }

    @Test
    void aDatabaseThatIsNoneIsSetAsideAndMadeAnew() throws Exception {
        Path home = folder.resolve("store");
        List<Account> complete = recorded(home);
        byte[] rubbish = "no database at all ".repeat(2_000).getBytes();
        Files.write(home.resolve("cellar.db"), rubbish);
        assertThatThrownBy(() -> TrackingStores.open(home))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is damaged (it is no SQLite database): `cellar fsck --repair`")
                .message()
                .doesNotContain("\n", "SQLITE_");
        isMended(home, complete, "rubbish");
        assertThat(kept(home, "cellar.db")).hasBinaryContent(rubbish);
    }

    @Test
    void aDatabaseWhosePagesAreMixedUpIsMadeAnew() throws Exception {
        Path home = folder.resolve("store");
        List<Account> complete = recorded(home);
        byte[] database = Files.readAllBytes(home.resolve("cellar.db"));
        int page = 4096;
        int middle = database.length / page / 2 * page;
        byte[] last = java.util.Arrays.copyOfRange(database, database.length - page, database.length);
        System.arraycopy(last, 0, database, middle, page);
        System.arraycopy(last, 0, database, middle + page, page);
        Files.write(home.resolve("cellar.db"), database);
        isMended(home, complete, "mixed pages");
    }

    @Test
    void aDatabaseThatIsGoneIsMadeAnew() throws Exception {
        Path home = folder.resolve("store");
        List<Account> complete = recorded(home);
        Files.delete(home.resolve("cellar.db"));
        isMended(home, complete, "no database");
    }

    @Test
    void aStoreThatAKernelRecordsIntoIsNotRepaired() throws Exception {
        Path home = folder.resolve("store");
        Victim writer = new Victim(EndlessWriter.class, home.toString(), "3", "20");
        writer.awaitFirstWord();
        assertThatThrownBy(() -> TrackingStores.repair(home)).hasMessageContaining("stop it, then repair again");
        writer.killAfter(0);
    }

    /** A store with some runs, all taken in. */
    private static List<Account> recorded(Path home) throws Exception {
        Victim writer = new Victim(EndlessWriter.class, home.toString(), "4", "5");
        writer.killAfterItsFirstWord(1_000);
        try (TrackingStore store = TrackingStores.open(home)) {
            store.recover();
        }
        return Account.of(writer.said());
    }

    private static Path kept(Path home, String name) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("set-aside"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
