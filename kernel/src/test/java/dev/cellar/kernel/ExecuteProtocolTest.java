package dev.cellar.kernel;

import static dev.cellar.kernel.SharedKernel.client;
import static dev.cellar.kernel.SharedKernel.run;
import static dev.cellar.kernel.SharedKernel.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellExecution;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.Channel;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.Message;
import dev.cellar.client.MessageTap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecuteProtocolTest {
    @Test
    void countsOnlyWhatIsStoredInHistory() {
        int count = run("1").executionCount().getAsInt();

        run(ExecuteCell.of("2").silent());
        run(ExecuteCell.of("3").storeHistory(false));

        assertThat(run("4").executionCount()).hasValue(count + 1);
    }

    @Test
    void publishesNothingButStatusOfASilentCell() {
        try (MessageTap tap = client().tap()) {
            CellResult result = run(ExecuteCell.of("System.out.println(1); System.err.print(2); display(3); 4")
                    .silent());
            Message marker = client().submit(ExecuteCell.of("5").build()).request();

            List<String> types = new ArrayList<>();
            tap.await(
                    message -> {
                        if (message.channel() == Channel.IOPUB && !isAbout(message, marker)) {
                            types.add(message.type());
                        }
                        return message.channel() == Channel.IOPUB && isAbout(message, marker) && isIdle(message);
                    },
                    Duration.ofSeconds(20));
            assertThat(result.status()).isEqualTo(CellStatus.OK);
            assertThat(types).containsOnly("status");
        }
    }

    @Test
    void evaluatesUserExpressionsEachForItself() {
        CellResult result = run(
                ExecuteCell.of("int asked = 4;").userExpressions(Map.of("good", "asked + 1", "bad", "neverDeclared")));

        var good = result.reply().path("user_expressions").path("good");
        var bad = result.reply().path("user_expressions").path("bad");
        assertThat(good.path("status").asText()).isEqualTo("ok");
        assertThat(good.path("data").path("text/plain").asText()).isEqualTo("5");
        assertThat(good.path("metadata").isObject()).isTrue();
        assertThat(bad.path("status").asText()).isEqualTo("error");
        assertThat(bad.path("ename").asText()).isEqualTo("CompilationException");
        assertThat(result.status()).isEqualTo(CellStatus.OK);
    }

    @Test
    void abortsWhatIsQueuedBehindAFailure() {
        List<CellStatus> statuses = queue("Thread.sleep(300); throw new RuntimeException();", true);

        assertThat(statuses).containsExactly(CellStatus.ERROR, CellStatus.ABORTED, CellStatus.ABORTED);
        assertThat(value(run("\"goes on\""))).isEqualTo("goes on");
    }

    @Test
    void goesOnAfterAFailureThatIsNotToStop() {
        List<CellStatus> statuses = queue("Thread.sleep(300); throw new RuntimeException();", false);

        assertThat(statuses).containsExactly(CellStatus.ERROR, CellStatus.OK, CellStatus.OK);
    }

    @Test
    void answersOtherRequestsThatQueuedBehindAFailure() {
        CellExecution failing = client().submit(ExecuteCell.of("Thread.sleep(300); throw new RuntimeException();")
                .build());

        assertThat(client().requests().isComplete("1 + 1").path("status").asText())
                .isEqualTo("complete");
        assertThat(failing.await().status()).isEqualTo(CellStatus.ERROR);
    }

    private static List<CellStatus> queue(String first, boolean stopOnError) {
        List<CellExecution> queued = List.of(
                client().submit(ExecuteCell.of(first).stopOnError(stopOnError).build()),
                client().submit(ExecuteCell.of("1").build()),
                client().submit(ExecuteCell.of("2").build()));
        return queued.stream().map(each -> each.await().status()).toList();
    }

    private static boolean isAbout(Message message, Message request) {
        return message.parentId().equals(request.id());
    }

    private static boolean isIdle(Message message) {
        return message.content().path("execution_state").asText().equals("idle");
    }
}
