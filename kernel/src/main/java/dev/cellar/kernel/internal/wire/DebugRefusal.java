package dev.cellar.kernel.internal.wire;

import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Constructor;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;

/**
 * Answers {@code debug_request} with a refusal: the kernel has no debugger, and a client that asks must not wait for an
 * answer. The protocol library knows no such messages and lets nobody make their types but itself, hence the reflection.
 */
final class DebugRefusal {
    private static final MessageType<Request> REQUEST = type("debug_request", Request.class);
    private static final MessageType<Reply> REPLY = type("debug_reply", Reply.class);

    private DebugRefusal() {}

    static void handleOn(JupyterConnection connection) {
        connection.setHandler(REQUEST, (env, message) -> {
            env.setBusyDeferIdle();
            env.reply(new Message<>(message, REPLY, Reply.to(message.getContent())));
        });
    }

    private static <T> MessageType<T> type(String name, Class<T> content) {
        try {
            Constructor<?> constructor = MessageType.class.getDeclaredConstructor(String.class, Class.class);
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked")
            MessageType<T> type = (MessageType<T>) constructor.newInstance(name, content);
            return type;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("This version of the protocol library takes no message types: " + name, e);
        }
    }

    /** A request of the Debug Adapter Protocol, as far as the answer repeats it. */
    static final class Request {
        int seq;
        String command = "";
    }

    /** The response of the Debug Adapter Protocol that says no. */
    record Reply(
            String type,
            boolean success,
            @SerializedName("request_seq") int requestSeq,
            String command,
            String message) {
        static Reply to(Request request) {
            return new Reply("response", false, request.seq, request.command, "This kernel has no debugger");
        }
    }
}
