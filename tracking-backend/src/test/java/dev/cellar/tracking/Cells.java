package dev.cellar.tracking;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.tracking.TrackingSession.Started;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Ids;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Variables;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs cells in a session as a kernel would: begun, ended, observed, each with a count and an output. */
public final class Cells {
    static final Origin ADA = new Origin("ada", "lab");

    private final TrackingSession session;
    private int count;

    public Cells(TrackingSession session) {
        this.session = session;
    }

    public static StartRequest start(@Nullable String name) {
        return StartRequest.by(ADA).name(name).build();
    }

    static StartRequest start(@Nullable String name, Path notebook) {
        return StartRequest.by(ADA).name(name).notebook(notebook).build();
    }

    static StartRequest automatic() {
        return StartRequest.by(ADA).automatic().build();
    }

    public Started begin(@Nullable String name) {
        return session.start(start(name));
    }

    /** Runs a cell that prints something; returns its execution's id. */
    String run(@Nullable String cellId, String code, String printed) {
        return run(cellId, code, printed, id -> {});
    }

    /** Runs a cell that does something while it runs. */
    String run(@Nullable String cellId, String code, String printed, java.util.function.Consumer<String> body) {
        String id = open(cellId, code);
        body.accept(id);
        finish(id, cellId, code, printed);
        session.executionObserved(id, Variables.NONE, List.of(), null);
        return id;
    }

    /** Begins a cell that does not end. */
    public String open(@Nullable String cellId, String code) {
        String id = Ids.next();
        count++;
        session.executionStarted(id, cellId, count, code, Instant.now());
        return id;
    }

    /** Runs a cell that fails. */
    void fail(String cellId, String code) {
        finish(open(cellId, code), cellId, code, stream(""), ExecutionStatus.ERROR);
    }

    public void finish(String id, @Nullable String cellId, String code, String printed) {
        finish(id, cellId, code, stream(printed), ExecutionStatus.OK);
    }

    /** Runs a cell that shows a picture; returns its execution's id. */
    String draw(@Nullable String cellId, String code, String svg) {
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("output_type", "display_data");
        output.putObject("data").put("image/svg+xml", svg);
        output.putObject("metadata");
        String id = open(cellId, code);
        finish(id, cellId, code, output, ExecutionStatus.OK);
        session.executionObserved(id, Variables.NONE, List.of(), null);
        return id;
    }

    private void finish(String id, @Nullable String cellId, String code, ObjectNode output, ExecutionStatus status) {
        session.executionFinished(new Execution(
                id,
                "message-" + count,
                cellId,
                count,
                code,
                ADA,
                Instant.now(),
                1_500_000,
                status,
                null,
                List.of(output)));
    }

    static ObjectNode stream(String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("output_type", "stream")
                .put("name", "stdout")
                .put("text", text);
    }
}
