package dev.cellar.tracking.crash;

import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Kills writers, some at once, and keepers between them, at random moments from the start of their process on; then opens
 * the store they shared and looks for what is missing. A round has a store of its own. Not thread-safe.
 */
public final class CrashRounds {
    private static final int WRITERS_A_ROUND = 12;
    /** After so many writers a process that recovers and packs is killed as well. */
    private static final int WRITERS_A_KEEPER = 6;

    private final Path folder;
    private final Random random;
    private final int atOnce;
    private int writers;
    private int runs;
    private int stores;
    private int lost;
    private int inconsistent;
    private final List<String> findings = new ArrayList<>();

    /** @param atOnce how many processes run at once */
    public CrashRounds(Path folder, long seed, int atOnce) {
        this.folder = folder;
        this.random = new Random(seed);
        this.atOnce = atOnce;
    }

    /** Runs whole rounds until so many writers were killed. */
    public void killWriters(int count) throws Exception {
        for (int round = 0; writers < count; round++) {
            round(folder.resolve("store-" + round), Math.min(WRITERS_A_ROUND, count - writers));
        }
    }

    private void round(Path home, int count) throws Exception {
        List<Future<Victim>> killed = new ArrayList<>();
        ExecutorService executioners = Executors.newFixedThreadPool(atOnce);
        try {
            for (int i = 0; i < count; i++) {
                long seed = random.nextLong();
                Moment moment = Moment.of(random);
                killed.add(executioners.submit(
                        () -> moment.kill(new Victim(EndlessWriter.class, home.toString(), Long.toString(seed), "0"))));
                if (i % WRITERS_A_KEEPER == 1) {
                    Moment other = Moment.of(random);
                    executioners.submit(
                            () -> other.kill(new Victim(EndlessKeeper.class, home.toString(), "endlessly")));
                }
            }
        } finally {
            executioners.shutdown();
        }
        List<Account> accounts = new ArrayList<>();
        for (Future<Victim> victim : killed) {
            accounts.addAll(Account.of(victim.get().said()));
        }
        writers += count;
        stores++;
        runs += accounts.size();
        check(home, accounts);
    }

    private void check(Path home, List<Account> accounts) throws Exception {
        try (TrackingStore store = TrackingStores.open(home)) {
            store.recover();
            for (Account account : accounts) {
                List<String> missing = new CrashCheck(store, account).missing();
                lost += missing.isEmpty() ? 0 : 1;
                findings.addAll(missing);
            }
            List<String> faults = new ArrayList<>(store.fsck(false));
            faults.addAll(new StockGit(home.resolve("snapshots.git")).faults());
            faults.addAll(leftJournals(home));
            inconsistent += faults.isEmpty() ? 0 : 1;
            findings.addAll(faults);
        }
    }

    private static List<String> leftJournals(Path home) throws IOException {
        Path journals = home.resolve("journal");
        if (!Files.isDirectory(journals)) {
            return List.of();
        }
        try (var left = Files.list(journals)) {
            // A folder that no journal has been begun in is swept away later.
            return left.filter(path -> !path.getFileName().toString().startsWith("."))
                    .map(path -> path + " is left")
                    .toList();
        }
    }

    /** When a process is killed: early, or once it works. */
    private record Moment(boolean starting, int millis) {
        static Moment of(Random random) {
            boolean starting = random.nextInt(10) < 3;
            return new Moment(starting, random.nextInt(starting ? 900 : 350));
        }

        Victim kill(Victim victim) throws InterruptedException {
            if (starting) {
                victim.killAfter(millis);
            } else {
                victim.killAfterItsFirstWord(millis);
            }
            return victim;
        }
    }

    /** How many writers were killed. */
    public int writers() {
        return writers;
    }

    /** How many runs they had begun, as far as they could say. */
    public int runs() {
        return runs;
    }

    /** How many stores they shared. */
    public int stores() {
        return stores;
    }

    /** How many of those runs miss something that was handed over. */
    public int lost() {
        return lost;
    }

    /** How many stores had anything wrong with them. */
    public int inconsistent() {
        return inconsistent;
    }

    /** All that was found, a line each. */
    public List<String> findings() {
        return findings;
    }
}
