package dev.cellar.magics.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.magics.RecorderBridge;
import dev.cellar.magics.TrackMagics;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.CellError;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Ids;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Variables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a person works: a folder with a notebook, a session on a store of its own, and a kernel that remembers what was
 * shown.
 *
 * <pre>{@code
 * try (Desk desk = Desk.at(folder).withNotebook("lags.ipynb", "var a = 1;")) {
 *     desk.track("start", "forecast");
 *     desk.cell("var a = 1;", "1");
 *     assertThat(desk.track("status")).contains("1 cell");
 * }
 * }</pre>
 */
public final class Desk implements AutoCloseable {
    private static final long GIGABYTE = 1_000_000_000;

    private final Path folder;
    private final TrackingSession session;
    private final ShownKernel kernel;
    private final TrackMagics magics;
    private int count;

    private Desk(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.kernel = new ShownKernel(folder);
        this.session = TrackingSessions.open(
                new SessionConfig(folder.resolve("home"), null, environment).withDirectory(folder));
        this.magics = new TrackMagics(session, kernel);
    }

    public static Desk at(Path folder) {
        return new Desk(folder, Map.of());
    }

    /** With params given from outside, as JSON. */
    public static Desk withParams(Path folder, String json) {
        return new Desk(folder, Map.of("CELLAR_PARAMS", json));
    }

    /** Saves a notebook with these code cells, c0, c1 and so on, and lets kernel and session know of it. */
    public Desk withNotebook(String name, String... sources) {
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            cells.add(Cell.code("c" + cells.size(), source));
        }
        Path file = folder.resolve(name);
        try {
            Files.write(file, NotebookWriter.write(Notebook.of(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kernel.notebook(file);
        session.notebook(file);
        return this;
    }

    public TrackingSession session() {
        return session;
    }

    public ShownKernel kernel() {
        return kernel;
    }

    public TrackMagics magics() {
        return magics;
    }

    public RecorderBridge bridge() {
        return new RecorderBridge(session, kernel);
    }

    /** The store with everything in it that was recorded so far. */
    public TrackingStore store() {
        if (!session.flush(Duration.ofSeconds(30))) {
            throw new IllegalStateException("the store did not catch up");
        }
        return session.store();
    }

    /** Types {@code %track ARGS} and answers the text shown. */
    public String track(String... args) {
        magics.line(List.of(args));
        return kernel.takeText();
    }

    /** Runs a cell that prints. */
    public void cell(String code, String prints) {
        run(code, () -> {}, null, outputs(prints), Variables.NONE);
    }

    /** Runs a cell that does something. */
    public void cell(String code, Runnable does) {
        run(code, does, null, List.of(), Variables.NONE);
    }

    /** Runs a cell after which there are these variables. */
    public void cell(String code, Variables variables) {
        run(code, () -> {}, null, List.of(), variables);
    }

    /** Runs a cell that throws an {@link IOException}. */
    public void failingCell(String code, String message) {
        CellError error = new CellError("IOException", message, List.of());
        run(
                code,
                () -> {},
                error,
                List.of(output("error")
                        .put("ename", error.name())
                        .put("evalue", message)
                        .set("traceback", JsonNodeFactory.instance.arrayNode())),
                Variables.NONE);
    }

    private void run(
            String code, Runnable does, @Nullable CellError error, List<ObjectNode> outputs, Variables variables) {
        String id = Ids.next();
        int number = ++count;
        Instant start = Instant.now();
        session.executionStarted(id, null, number, code, start);
        kernel.running(id);
        does.run();
        kernel.running(null);
        ExecutionStatus status = error == null ? ExecutionStatus.OK : ExecutionStatus.ERROR;
        session.executionFinished(new Execution(
                id, id, null, number, code, kernel.origin(), start, 1_200_000_000L, status, error, outputs));
        session.executionObserved(id, variables, List.of(), use());
    }

    private static List<ObjectNode> outputs(String prints) {
        return prints.isEmpty()
                ? List.of()
                : List.of(output("stream").put("name", "stdout").put("text", prints));
    }

    private static ObjectNode output(String type) {
        return JsonNodeFactory.instance.objectNode().put("output_type", type);
    }

    private static ResourceUse use() {
        return new ResourceUse(500_000_000, 21 * GIGABYTE / 10, GIGABYTE, GIGABYTE, 0, 0, 0, 0, 0, -1, -1);
    }

    @Override
    public void close() {
        session.close();
    }
}
