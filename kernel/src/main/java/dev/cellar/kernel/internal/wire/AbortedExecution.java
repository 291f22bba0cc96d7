package dev.cellar.kernel.internal.wire;

import com.google.gson.annotations.SerializedName;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;

/** An execute request that will not run, because one before it failed. */
final class AbortedExecution extends Message<Object> {
    private AbortedExecution(Message<?> request, Header<Object> header) {
        super(
                request.getIdentities(),
                header,
                request.getParentHeader(),
                request.getMetadata(),
                request.getContent(),
                request.getBlobs());
    }

    @SuppressWarnings("unchecked")
    static AbortedExecution of(Message<?> request) {
        return new AbortedExecution(request, (Header<Object>) request.getHeader());
    }

    void answer(ShellReplyEnvironment env) {
        env.setStatusBusy();
        env.reply(new Message<>(this, replyType(), new Reply("aborted", 0)));
        env.setStatusIdle();
    }

    @SuppressWarnings("unchecked")
    private static MessageType<Object> replyType() {
        return (MessageType<Object>) (MessageType<?>) MessageType.EXECUTE_REPLY;
    }

    private record Reply(
            String status,
            @SerializedName("execution_count") int executionCount) {}
}
