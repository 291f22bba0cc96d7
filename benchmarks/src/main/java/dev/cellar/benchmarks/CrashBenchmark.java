package dev.cellar.benchmarks;

import dev.cellar.tracking.crash.CrashRounds;
import java.nio.file.Path;
import java.util.List;

/** Writers killed with SIGKILL at random moments, many times what the suite kills. */
final class CrashBenchmark implements Benchmark {
    private static final int WRITERS = Integer.getInteger("cellar.crash.writers", 1_000);
    private static final int AT_ONCE = 3;

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public List<Row> measure(Path folder) throws Exception {
        long seed = Long.getLong("cellar.crash.seed", System.nanoTime());
        System.err.println("crash: seed " + seed);
        CrashRounds rounds = new CrashRounds(folder, seed, AT_ONCE);
        rounds.killWriters(WRITERS);
        rounds.findings().forEach(System.err::println);
        String of = " of " + rounds.runs() + " runs by " + rounds.writers() + " writers killed at random";
        return List.of(
                count("runs that miss what was handed over," + of, rounds.lost(), rounds.runs()),
                count("stores that are not consistent after" + of, rounds.inconsistent(), rounds.stores()));
    }

    private static Row count(String what, int found, int samples) {
        return new Row(what, "0", Integer.toString(found), found == 0, samples);
    }
}
