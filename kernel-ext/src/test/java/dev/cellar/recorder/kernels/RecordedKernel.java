package dev.cellar.recorder.kernels;

import dev.cellar.client.CellResult;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A kernel process with the extension, and the store it records into. */
final class RecordedKernel implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final KernelClient client;
    private TrackingStore store;

    private RecordedKernel(Path home, KernelClient client) {
        this.home = home;
        this.client = client;
    }

    static RecordedKernel start(Way way, Path folder) {
        return start(way, folder, Map.of());
    }

    static RecordedKernel start(Way way, Path folder, Map<String, String> variables) {
        return start(way, folder, folder.resolve("store"), variables);
    }

    /** Starts a kernel in a folder of its own, into a store that may be others' too. */
    static RecordedKernel start(Way way, Path folder, Path home, Map<String, String> variables) {
        KernelLaunch.Builder launch = KernelLaunch.of(way.spec())
                .workingDirectory(folder)
                .runtimeDirectory(folder.resolve("runtime"))
                .startupTimeout(Duration.ofMinutes(2))
                .env("CELLAR_HOME", home.toString());
        way.prepare(launch);
        variables.forEach(launch::env);
        RecordedKernel kernel = new RecordedKernel(home, KernelClient.start(launch.build()));
        way.firstCells().forEach(kernel::run);
        return kernel;
    }

    KernelClient client() {
        return client;
    }

    CellResult run(String code) {
        return client.execute(ExecuteCell.of(code).timeout(PATIENCE).build());
    }

    CellResult runCell(String id, String code) {
        return client.execute(ExecuteCell.of(code).cellId(id).timeout(PATIENCE).build());
    }

    TrackingStore store() {
        if (store == null) {
            store = TrackingStores.open(home);
        }
        return store;
    }

    Run run() {
        return eventually(() -> store().runs(null, 1).stream().findFirst());
    }

    /** The record of the cell with this code, once the store has it. */
    Execution recorded(String code) {
        return recorded(code, execution -> true);
    }

    /** The record of the cell with this code, once the store has all its outputs. */
    Execution recorded(String code, CellResult result) {
        return recorded(
                code,
                execution -> execution.outputs().size() == result.outputs().size());
    }

    /** The record of the cell with this code, once it is as expected. */
    Execution recorded(String code, Predicate<Execution> expected) {
        return eventually(() -> executions().stream()
                .filter(execution -> execution.code().equals(code))
                .reduce((first, second) -> second)
                .flatMap(execution -> store().execution(execution.id()))
                .filter(expected));
    }

    /** The notebook as the last version has it, once that is as expected. */
    String notebook(Predicate<String> expected) {
        return eventually(() -> store().notebooks().stream()
                .map(notebook -> store().history(notebook.id()))
                .filter(history -> !history.isEmpty())
                .map(history -> store().restore(history.get(history.size() - 1)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(expected)
                .findFirst());
    }

    List<Execution> executions() {
        return store().executions(run().id());
    }

    static <T> T eventually(Supplier<Optional<T>> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> value = condition.get();
            if (value.isPresent()) {
                return value.get();
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("not so after " + PATIENCE);
    }

    @Override
    public void close() {
        client.close();
        if (store != null) {
            store.close();
        }
    }
}
