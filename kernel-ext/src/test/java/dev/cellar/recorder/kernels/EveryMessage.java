package dev.cellar.recorder.kernels;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.CellExecution;
import dev.cellar.client.Channel;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelDiedException;
import dev.cellar.client.Message;
import dev.cellar.client.MessageTap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A conversation in which a kernel has cause to send every kind of message there is, up to its end. */
final class EveryMessage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** JShell numbers its classes: nothing of ours may take a number while cells run. */
    private static final String CLASS_NAME = "new Object() {}.getClass().getName()";

    private final KernelClient client;
    private final KernelApi api;
    private final MessageTap tap;
    private Transcript transcript = new Transcript();

    private EveryMessage(KernelClient client, KernelApi api) {
        this.client = client;
        this.api = api;
        this.tap = client.tap();
    }

    static Transcript of(KernelClient client, KernelApi api) {
        try (EveryMessage conversation = new EveryMessage(client, api)) {
            conversation.letOldMessagesPass();
            conversation.outputs();
            conversation.errors();
            conversation.kindsOfExecution();
            conversation.input();
            conversation.failureWithOthersBehind();
            conversation.help();
            conversation.nonsense();
            conversation.comms();
            conversation.interrupts();
            conversation.end();
            return conversation.transcript;
        }
    }

    private void letOldMessagesPass() {
        settle(Channel.SHELL);
        transcript = new Transcript();
    }

    private void outputs() {
        run("1 + 1");
        run("System.out.println(\"out\"); System.err.println(\"err\"); System.out.print(\"unended\"); 3");
        run(api.displays("panel as it was", "panel"));
        run(api.updates("panel as it is", "panel"));
        run("System.out.println(\"soon gone\"); " + api.clears());
        run("var thread = new Thread(() -> System.out.println(\"aside\")); thread.start(); thread.join();");
        run("String bare;");
        run(CLASS_NAME);
        run("");
    }

    private void errors() {
        run("class Deep { int dig(int n) { return n == 0 ? Integer.parseInt(\"rock\") : dig(n - 1) + 1; } }");
        run("new Deep().dig(30)");
        run("List.of(1, 2).forEach(n -> { throw new IllegalStateException(\"outer\", new Error(\"inner\")); })");
        run("int endless(int n) { return endless(n) + 1; }");
        run("endless(0)");
        run("int broken = ;");
        run("nothingOfTheKind + 1");
        run("void open() {");
        run("%nosuchmagic here");
    }

    private void kindsOfExecution() {
        run(ExecuteCell.of("System.out.println(\"unheard\"); 4").silent());
        run(ExecuteCell.of("throw new RuntimeException(\"unheard\")").silent());
        run(ExecuteCell.of("5").storeHistory(false));
        run(ExecuteCell.of("6").cellId("cell-6").userExpressions(Map.of("good", "1 + 6", "bad", "neverDeclared")));
    }

    private void input() {
        run(ExecuteCell.of("System.out.print(\"name? \"); " + api.readsLine()).stdin((prompt, password) -> "Marie"));
        run(api.readsLine());
    }

    /** The failing cell waits for an answer, which is sent when the others are on their way. */
    private void failureWithOthersBehind() {
        for (boolean stop : List.of(true, false)) {
            CellExecution failing = client.submit(
                    ExecuteCell.of(api.readsLine() + "; Thread.sleep(300); throw new RuntimeException(\"stop\")")
                            .stopOnError(stop)
                            .stdin((prompt, password) -> "go")
                            .build());
            List<CellExecution> all = List.of(
                    failing,
                    client.submit(ExecuteCell.of("7").build()),
                    client.submit(ExecuteCell.of("8").build()));
            all.forEach(each -> transcript.asked(each.request()));
            all.forEach(CellExecution::await);
            settle(Channel.SHELL);
        }
    }

    private void help() {
        code("complete_request", "Syst", 4, "cursor_pos");
        code("complete_request", "\"text\".strip", 12, "cursor_pos");
        code("complete_request", "%cla", 4, "cursor_pos");
        code("inspect_request", "String.valueOf(1)", 10, "cursor_pos");
        code("inspect_request", "nothing here", 3, "cursor_pos");
        for (String code : List.of("1 + 1", "if (true) {", "1 +", "int x = ;")) {
            ask(Channel.SHELL, "is_complete_request", json().put("code", code));
        }
        ObjectNode history = json().put("output", false).put("raw", true);
        ask(
                Channel.SHELL,
                "history_request",
                history.deepCopy().put("hist_access_type", "tail").put("n", 5));
        ask(
                Channel.SHELL,
                "history_request",
                history.deepCopy()
                        .put("hist_access_type", "search")
                        .put("pattern", "*Deep*")
                        .put("n", 5));
        ask(Channel.SHELL, "kernel_info_request", json());
    }

    /** IJava's library takes none of these: its threads end with the first. */
    private void nonsense() {
        if (api == KernelApi.JJAVA) {
            ask(Channel.SHELL, "history_request", json());
            ask(Channel.SHELL, "made_up_request", json());
            ask(Channel.CONTROL, "debug_request", json().put("seq", 9).put("command", "debugInfo"));
        }
    }

    private void code(String type, String code, int cursor, String position) {
        ask(Channel.SHELL, type, json().put("code", code).put(position, cursor).put("detail_level", 0));
    }

    private void comms() {
        run(api.answersComms("echo"));
        ask(Channel.SHELL, "comm_open", comm("c1").put("target_name", "echo"));
        ask(Channel.SHELL, "comm_info_request", json());
        ask(Channel.SHELL, "comm_msg", comm("c1"));
        ask(Channel.SHELL, "comm_close", comm("c1"));
        ask(Channel.SHELL, "comm_open", comm("c2").put("target_name", "nobody"));
        run(api.opensComm("panel"));
    }

    private static ObjectNode comm(String id) {
        ObjectNode content = json().put("comm_id", id);
        content.putObject("data").put("ping", 1);
        return content;
    }

    private void interrupts() {
        CellExecution running =
                client.submit(ExecuteCell.of("{ System.out.println(\"asleep\"); Thread.sleep(600_000); }")
                        .build());
        transcript.asked(running.request());
        until(message -> message.type().equals("stream")
                && message.parentId().equals(running.request().id()));
        ask(Channel.CONTROL, "interrupt_request", json());
        running.await();
        settle(Channel.SHELL);
        run(CLASS_NAME);
    }

    private void end() {
        Message request = client.send(Channel.CONTROL, "shutdown_request", json().put("restart", false));
        transcript.asked(request);
        try {
            until(message -> false);
        } catch (KernelDiedException e) {
            // Which is what it was asked to do.
            return;
        }
    }

    private void run(String code) {
        run(ExecuteCell.of(code).stopOnError(false));
    }

    private void run(ExecuteCell.Builder cell) {
        CellExecution execution = client.submit(cell.build());
        transcript.asked(execution.request());
        execution.await();
        settle(Channel.SHELL);
    }

    private void ask(Channel channel, String type, ObjectNode content) {
        transcript.asked(client.send(channel, type, content));
        settle(channel);
    }

    /** What was asked is answered once a later question is, and that is idle again. */
    private void settle(Channel channel) {
        Message last = client.send(channel, "kernel_info_request", json());
        transcript.asked(last);
        boolean[] done = new boolean[2];
        until(message -> {
            done[0] |= message.answers(last, "kernel_info_reply");
            done[1] |= message.parentId().equals(last.id())
                    && message.content().path("execution_state").asText().equals("idle");
            return done[0] && done[1];
        });
    }

    private void until(Predicate<Message> last) {
        tap.await(
                message -> {
                    transcript.heard(message);
                    return last.test(message);
                },
                PATIENCE);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() {
        tap.close();
    }
}
