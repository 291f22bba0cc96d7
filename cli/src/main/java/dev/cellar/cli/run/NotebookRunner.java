package dev.cellar.cli.run;

import dev.cellar.cli.run.RunListener.Position;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import dev.cellar.client.NotebookOutputs;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookFiles;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Runs a notebook's code cells in order in a fresh kernel, in the notebook's folder, and stops at the first that fails.
 *
 * <p>As in nbclient, a cell tagged {@code raises-exception} may fail, one tagged {@code skip-execution} is left out, and
 * so are empty ones. The kernel knows the notebook's path from {@code CELLAR_NOTEBOOK}, and each request carries the
 * cell's id. One instance runs one notebook.
 */
public final class NotebookRunner {
    private static final String NOTEBOOK_VARIABLE = "CELLAR_NOTEBOOK";

    private final RunRequest request;
    private final RunListener listener;
    private final NotebookOutputs outputs = new NotebookOutputs();
    private final Map<Integer, OptionalInt> executed = new LinkedHashMap<>();

    private NotebookRunner(RunRequest request, RunListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /**
     * Runs. The executed notebook is written even when a cell failed.
     *
     * @throws IOException when the notebook cannot be read or the executed one cannot be written
     * @throws dev.cellar.client.KernelException when there is no kernel for it, or that kernel does not start
     */
    public static RunOutcome run(RunRequest request, RunListener listener) throws IOException {
        return new NotebookRunner(request, listener).run();
    }

    private RunOutcome run() throws IOException {
        long start = System.nanoTime();
        Path file = request.notebook().toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no notebook " + file + ".");
        }
        if (request.out().isPresent()) {
            // Told before the notebook's first hour of work, not after it.
            NotebookFiles.checkTarget(request.out().get());
        }
        Notebook notebook =
                InjectedParameters.into(NotebookFiles.readStable(file).notebook(), request.parameters());
        KernelChoice choice = KernelChoice.of(notebook, request.kernel(), request.installed(), request.bundled());
        choice.remark().ifPresent(listener::remark);
        RunOutcome outcome;
        try (KernelClient kernel = KernelClient.start(launch(choice, file))) {
            outcome = run(kernel, notebook);
        }
        if (request.out().isPresent()) {
            NotebookFiles.replace(request.out().get(), NotebookWriter.write(outcome.notebook()));
        }
        listener.finished(outcome, Duration.ofNanos(System.nanoTime() - start));
        return outcome;
    }

    private KernelLaunch launch(KernelChoice choice, Path file) {
        KernelLaunch.Builder launch = KernelLaunch.of(choice.spec())
                .workingDirectory(Objects.requireNonNull(file.getParent()))
                .env(NOTEBOOK_VARIABLE, file.toString());
        request.env().forEach(launch::env);
        return launch.build();
    }

    private RunOutcome run(KernelClient kernel, Notebook notebook) {
        List<Integer> toRun = toRun(notebook);
        Optional<RunOutcome.Failure> failure = Optional.empty();
        for (int i = 0; i < toRun.size() && failure.isEmpty(); i++) {
            Cell cell = notebook.cells().get(toRun.get(i));
            Position position = new Position(i + 1, toRun.size());
            boolean mayFail = CellTags.has(cell, "raises-exception");
            listener.cellStarted(position, cell);
            CellResult result = kernel.execute(execution(cell, mayFail));
            executed.put(toRun.get(i), result.executionCount());
            boolean tolerated = mayFail && result.status() == CellStatus.ERROR;
            listener.cellFinished(position, cell, result, tolerated);
            if (!result.ok() && !tolerated) {
                failure = Optional.of(new RunOutcome.Failure(cell, result));
            }
        }
        return new RunOutcome(executed(notebook, kernel), executed.size(), failure);
    }

    private static List<Integer> toRun(Notebook notebook) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < notebook.cells().size(); i++) {
            Cell cell = notebook.cells().get(i);
            if (cell.type().isCode() && !cell.source().isBlank() && !CellTags.has(cell, "skip-execution")) {
                indices.add(i);
            }
        }
        return indices;
    }

    private ExecuteCell execution(Cell cell, boolean mayFail) {
        ExecuteCell.Builder execution = ExecuteCell.of(cell.source())
                .cellId(cell.id())
                .stopOnError(!mayFail)
                .collector(outputs.next())
                .listener(outputs);
        request.cellTimeout().ifPresent(execution::timeout);
        return execution.build();
    }

    private Notebook executed(Notebook notebook, KernelClient kernel) {
        List<Cell> cells = new ArrayList<>(notebook.cells());
        int ran = 0;
        for (Map.Entry<Integer, OptionalInt> entry : executed.entrySet()) {
            Cell cell = cells.get(entry.getKey());
            @Nullable
            Integer count = entry.getValue().isPresent() ? entry.getValue().getAsInt() : null;
            cells.set(
                    entry.getKey(),
                    cell.executed(cell.source(), count, outputs.cells().get(ran++)));
        }
        var metadata = notebook.metadata().deepCopy();
        metadata.set("language_info", kernel.info().languageInfo());
        return notebook.withCells(cells).withMetadata(metadata);
    }
}
