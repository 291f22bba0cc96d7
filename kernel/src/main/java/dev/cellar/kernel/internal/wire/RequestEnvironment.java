package dev.cellar.kernel.internal.wire;

import java.util.List;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;

/** Where a handler sends what belongs to one request. Used by the thread of its channel; {@code publish} by any. */
final class RequestEnvironment extends ShellReplyEnvironment {
    private static final String REQUEST = "_request";

    private final MessageContext request;
    private boolean replied;

    RequestEnvironment(ShellChannel shell, StdinChannel stdin, IOPub iopub, MessageContext request) {
        super(shell, stdin, iopub, request);
        this.request = request;
    }

    @Override
    public void reply(Message<?> message) {
        replied = true;
        super.reply(message);
    }

    /** Replies with an error where the handler failed before it replied, so that the client does not wait forever. */
    void replyFailure(Throwable failure) {
        String type = request.getHeader().getType().getName();
        if (!replied && type.endsWith(REQUEST)) {
            MessageType<?> reply = MessageType.getType(type.replace(REQUEST, "_reply"));
            replyError(
                    reply.error(),
                    new ErrorReply(
                            failure.getClass().getSimpleName(), String.valueOf(failure.getMessage()), List.of()));
        }
    }
}
