package dev.cellar.kernel;

import static dev.cellar.kernel.SharedKernel.client;
import static dev.cellar.kernel.SharedKernel.run;
import static dev.cellar.kernel.SharedKernel.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.CellStatus;
import dev.cellar.client.Channel;
import dev.cellar.client.KernelInfo;
import dev.cellar.client.Message;
import dev.cellar.client.MessageTap;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class KernelProtocolTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void saysWhatItIs() {
        KernelInfo info = client().requests().kernelInfo();

        assertThat(info.implementation()).isEqualTo("cellar-java");
        assertThat(info.language()).isEqualTo("java");
        assertThat(info.languageInfo().path("version").asText())
                .isEqualTo(Runtime.version().toString());
        assertThat(info.languageInfo().path("file_extension").asText()).isEqualTo(".jsh");
    }

    @Test
    void datesItsMessagesToTheSecond() {
        try (MessageTap tap = client().tap()) {
            Message request = client().send(Channel.SHELL, "kernel_info_request", json());
            Message reply = tap.await(message -> message.answers(request, "kernel_info_reply"), PATIENCE);

            String date = reply.header().path("date").asText();
            assertThat(OffsetDateTime.parse(date))
                    .isBetween(
                            OffsetDateTime.now().minusHours(1),
                            OffsetDateTime.now().plusHours(1));
            assertThat(reply.parentHeader()).isEqualTo(request.header());
            assertThat(reply.content().path("status").asText()).isEqualTo("ok");
        }
    }

    @Test
    void remembersWhatItExecuted() {
        run("String historic = \"one\";");
        int count = run("historic + 1").executionCount().getAsInt();

        JsonNode tail = client().requests().historyTail(2).path("history");
        ObjectNode search =
                history("search").put("pattern", "*istoric + ?").put("n", 5).put("output", true);
        ObjectNode range =
                history("range").put("session", 0).put("start", count).put("stop", count + 1);

        assertThat(tail).hasSize(2);
        assertThat(tail.get(1).get(2).asText()).isEqualTo("historic + 1");
        assertThat(ask(search).get(0).get(2).get(1).asText()).isEqualTo("one1");
        assertThat(ask(range).get(0).get(1).asInt()).isEqualTo(count);
        assertThat(ask(range.deepCopy().put("session", 7))).isEmpty();
    }

    @Test
    void refusesToDebug() {
        ObjectNode reply = client().requests()
                .ask(
                        Channel.CONTROL,
                        "debug_request",
                        json().put("type", "request").put("seq", 9).put("command", "debugInfo"),
                        PATIENCE);

        assertThat(reply.path("success").asBoolean(true)).isFalse();
        assertThat(reply.path("request_seq").asInt()).isEqualTo(9);
        assertThat(reply.path("message").asText()).isEqualTo("This kernel has no debugger");
    }

    @Test
    void ignoresMessagesThatItDoesNotKnow() {
        client().send(Channel.SHELL, "made_up_request", json());
        client().send(Channel.CONTROL, "made_up_request", json());

        assertThat(run("1").status()).isEqualTo(CellStatus.OK);
    }

    @Test
    void answersARequestThatMakesNoSenseWithAnError() {
        ObjectNode reply = client().requests().ask(Channel.SHELL, "history_request", json(), PATIENCE);

        assertThat(reply.path("status").asText()).isEqualTo("error");
        assertThat(value(run("2"))).isEqualTo("2");
    }

    @Test
    void opensMessagesAndClosesComms() {
        run("""
                import org.dflib.jjava.jupyter.kernel.comm.*;
                import org.dflib.jjava.jupyter.messages.Message;
                import org.dflib.jjava.jupyter.messages.comm.*;
                var heard = new StringBuffer();
                var comms = org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel().getCommManager();
                comms.registerTarget("echo", (manager, id, target, message) -> new Comm(manager, id, target) {
                    protected void onMessage(Message<CommMsgCommand> message) { heard.append("message "); }
                    protected void onClose(Message<CommCloseCommand> message, boolean mine) { heard.append("close"); }
                });
                """);
        try (MessageTap tap = client().tap()) {
            client().send(Channel.SHELL, "comm_open", comm("c1").put("target_name", "echo"));
            assertThat(client().requests()
                            .commInfo()
                            .path("comms")
                            .path("c1")
                            .path("target_name")
                            .asText())
                    .isEqualTo("echo");
            client().send(Channel.SHELL, "comm_msg", comm("c1"));
            client().send(Channel.SHELL, "comm_close", comm("c1"));
            Message unknown =
                    client().send(Channel.SHELL, "comm_open", comm("c2").put("target_name", "nobody"));

            Message refused = tap.await(message -> message.answers(unknown, "comm_close"), PATIENCE);

            assertThat(refused.content().path("comm_id").asText()).isEqualTo("c2");
        }
        assertThat(value(run("heard.toString()"))).isEqualTo("message close");
        assertThat(client().requests().commInfo().path("comms")).isEmpty();
    }

    private static ObjectNode comm(String id) {
        ObjectNode content = json().put("comm_id", id);
        content.putObject("data");
        return content;
    }

    private static ObjectNode history(String access) {
        return json().put("hist_access_type", access).put("raw", true).put("output", false);
    }

    private static JsonNode ask(ObjectNode history) {
        return client().requests()
                .ask(Channel.SHELL, "history_request", history, PATIENCE)
                .path("history");
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
