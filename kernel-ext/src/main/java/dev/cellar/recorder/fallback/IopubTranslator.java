package dev.cellar.recorder.fallback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.recorder.hook.CellListener;
import dev.cellar.recorder.hook.CellRequest;
import dev.cellar.recorder.hook.WireMessage;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes of published messages what a hook would tell: a cell begins with its {@code execute_input} and ends with its
 * idle status; its reply is put together from what was published. For one thread.
 */
final class IopubTranslator {
    private final CellListener listener;
    private final Map<String, ObjectNode> replies = new HashMap<>();

    IopubTranslator(CellListener listener) {
        this.listener = listener;
    }

    void accept(PublishedMessage published) {
        WireMessage message = published.message();
        ObjectNode reply = replies.get(message.parentId());
        switch (message.type()) {
            case "execute_input" -> begin(published);
            case "status" -> {
                if (reply != null
                        && message.content().path("execution_state").asText().equals("idle")) {
                    end(message.parentId(), reply);
                }
            }
            default -> {
                if (CellListener.SENT_TYPES.contains(message.type())) {
                    if (reply != null && message.type().equals("error")) {
                        reply.put("status", "error");
                        reply.setAll((ObjectNode) message.content());
                    }
                    listener.sent(message);
                }
            }
        }
    }

    private void begin(PublishedMessage published) {
        WireMessage message = published.message();
        replies.put(message.parentId(), JsonNodeFactory.instance.objectNode().put("status", "ok"));
        listener.sent(message);
        listener.began(new CellRequest(
                message.parentId(),
                published.userName(),
                null,
                message.content().path("code").asText(),
                true));
    }

    private void end(String requestId, ObjectNode reply) {
        replies.remove(requestId);
        listener.sent(new WireMessage("execute_reply", "", requestId, reply));
        listener.ended(requestId);
    }
}
