package dev.cellar.recorder.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.Guard;
import dev.cellar.recorder.hook.WireMessage;
import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingSession;
import dev.cellar.tracking.TrackingSessions;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Origin;
import dev.cellar.tracking.model.Variables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final List<String> troubles = new ArrayList<>();
    private TrackingSession session;
    private Pipeline pipeline;
    private String run;

    @BeforeEach
    void start() {
        session = TrackingSessions.open(new SessionConfig(home, null, Map.of()));
        run = session.start(StartRequest.by(new Origin("marie", "here"))
                        .name("test")
                        .project("tests")
                        .build())
                .run()
                .id();
        pipeline = new Pipeline(
                session,
                new Authorship(null, "system", "here"),
                (execution, heading, into) -> into.executionObserved(execution, Variables.NONE, List.of(), null),
                new Guard((what, cause) -> troubles.add(what)));
    }

    @AfterEach
    void stop() {
        session.close();
        assertThat(troubles).isEmpty();
    }

    @Test
    void recordsACellFromItsRequestToItsIdleStatus() {
        pipeline.requested(cell("m1", true));
        send("execute_input", "m1", "{'execution_count': 7}");
        pipeline.began(cell("m1", true));
        String running = pipeline.currentExecution();
        send("stream", "m1", "{'name': 'stdout', 'text': 'hello'}");
        send("execute_reply", "m1", "{'status': 'ok', 'execution_count': 7}");

        assertThat(running).isNotNull();
        assertThat(pipeline.currentExecution()).isNull();
        pipeline.ended("m1");

        Execution execution = onlyExecution();
        assertThat(execution.id()).isEqualTo(running);
        assertThat(execution.executionCount()).isEqualTo(7);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.OK);
        assertThat(execution.origin()).isEqualTo(new Origin("pierre", "here"));
        assertThat(execution.outputs().toString()).contains("hello");
    }

    @Test
    void leavesOutWhatIsKeptOutOfTheHistory() {
        pipeline.requested(cell("m1", false));
        pipeline.began(cell("m1", false));
        send("stream", "m1", "{'name': 'stdout', 'text': 'psst'}");
        send("execute_reply", "m1", "{'status': 'ok'}");
        pipeline.ended("m1");

        assertThat(executions()).isEmpty();
    }

    @Test
    void recordsAnAbortedRequestThatNeverRan() {
        pipeline.requested(cell("m1", true));
        send("execute_reply", "m1", "{'status': 'aborted', 'execution_count': 0}");

        Execution execution = onlyExecution();
        assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(execution.executionCount()).isNull();
    }

    @Test
    void doesNotTakeARefusedRequestForACell() {
        pipeline.requested(cell("forged", true));
        send("stream", "forged", "{'name': 'stdout', 'text': 'never ran'}");

        assertThat(executions()).isEmpty();
    }

    @Test
    void tellsAnInterruptFromAnError() {
        pipeline.began(cell("m1", true));
        send("error", "m1", "{'ename': 'EvaluationInterruptedException', 'evalue': '', 'traceback': ['line']}");
        send("execute_reply", "m1", "{'status': 'error', 'ename': 'EvaluationInterruptedException', 'evalue': ''}");
        pipeline.ended("m1");

        Execution execution = onlyExecution();
        assertThat(execution.status()).isEqualTo(ExecutionStatus.INTERRUPTED);
        assertThat(execution.error().traceback()).containsExactly("line");
    }

    @Test
    void keepsWhatIsPrintedAfterTheCellWithTheCell() {
        pipeline.began(cell("m1", true));
        send("execute_reply", "m1", "{'status': 'ok', 'execution_count': 1}");
        pipeline.ended("m1");
        send("stream", "m1", "{'name': 'stdout', 'text': 'afterthought'}");

        pipeline.close(PATIENCE);
        session.close();

        assertThat(new String(lastVersion())).contains("afterthought");
    }

    private byte[] lastVersion() {
        String notebook = session.store().notebooks().get(0).id();
        var history = session.store().history(notebook);
        return session.store().restore(history.get(history.size() - 1));
    }

    private Execution onlyExecution() {
        assertThat(executions()).hasSize(1);
        return session.store().execution(executions().get(0).id()).orElseThrow();
    }

    private List<Execution> executions() {
        assertThat(session.flush(PATIENCE)).isTrue();
        return session.store().executions(run);
    }

    private static CellRequest cell(String id, boolean counted) {
        return new CellRequest(id, "pierre", "c1", "code of " + id, counted);
    }

    private void send(String type, String parent, String content) {
        try {
            pipeline.sent(
                    new WireMessage(type, "own", parent, new ObjectMapper().readTree(content.replace('\'', '"'))));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
