package dev.cellar.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final RunningKernel RUNNING = new RunningKernel();

    private final KernelClient kernel = RUNNING.client();

    @Test
    void asksForCompletionInspectionAndWhetherCodeIsComplete() {
        KernelRequests requests = kernel.requests();

        assertThat(requests.complete("pr", 2).path("matches")).hasSize(2);
        assertThat(requests.inspect("print", 2, 0)
                        .path("data")
                        .path("text/plain")
                        .asText())
                .isEqualTo("about print");
        assertThat(requests.isComplete("print x").path("status").asText()).isEqualTo("complete");
        assertThat(requests.isComplete("print \\").path("indent").asText()).isEqualTo("  ");
        assertThat(requests.commInfo().path("comms")).isEmpty();
        assertThat(requests.kernelInfo().implementation()).isEqualTo("echo");
    }

    @Test
    void saysThatARequestGotNoAnswer() {
        assertThatThrownBy(() ->
                        kernel.requests().ask(Channel.SHELL, "history_request", history(), Duration.ofMillis(200)))
                .isInstanceOf(KernelException.class)
                .hasMessage("The kernel did not answer history_request within 200 ms.");
    }

    @Test
    void passesTheShellQueueOnTheControlChannel() {
        try (MessageTap tap = kernel.tap()) {
            CellExecution busy =
                    kernel.submit(ExecuteCell.of("print on\nsleep 60000").build());
            tap.await(message -> message.answers(busy.request(), "stream"), PATIENCE);
            kernel.requests().ask(Channel.CONTROL, "interrupt_request", object(), PATIENCE);

            assertThat(busy.await().status()).isEqualTo(CellStatus.ERROR);
        }
    }

    @Test
    void hearsEverythingOnATap() {
        try (MessageTap tap = kernel.tap()) {
            ObjectNode content = object().put("code", "print tapped").put("silent", false);
            Message request = kernel.send(Channel.SHELL, "execute_request", content);
            Map<String, Message> heard = new HashMap<>();
            tap.await(
                    message -> {
                        heard.put(message.type(), message);
                        return heard.keySet().containsAll(Set.of("stream", "execute_reply"));
                    },
                    PATIENCE);

            assertThat(heard.get("stream").answers(request, "stream")).isTrue();
            assertThat(heard.get("stream").channel()).isEqualTo(Channel.IOPUB);
            assertThat(heard.get("stream").content().path("text").asText()).isEqualTo("tapped\n");
            assertThat(heard.get("execute_reply").channel()).isEqualTo(Channel.SHELL);
            assertThatThrownBy(() -> tap.await(message -> false, Duration.ofMillis(200)))
                    .isInstanceOf(KernelException.class)
                    .hasMessageContaining("No such message");
        }
    }

    private static ObjectNode history() {
        return object().put("hist_access_type", "tail")
                .put("n", 1)
                .put("raw", true)
                .put("output", false);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
