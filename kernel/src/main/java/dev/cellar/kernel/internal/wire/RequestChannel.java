package dev.cellar.kernel.internal.wire;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.zeromq.ZMQ;

/**
 * The shell or the control channel: one thread that waits for a request, hands it to the handler that the connection
 * names at that moment, and sends what the handler deferred. Whatever a handler throws is logged and the next request is
 * read.
 *
 * <p>Requests and replies are read and sent on the channel's own thread only.
 */
public final class RequestChannel extends ShellChannel {
    private final MessageCodec codec;
    private final Connection connection;
    private final boolean control;
    private final MessageLoop loop;
    private final Queue<Message<?>> overtaken = new ArrayDeque<>();

    RequestChannel(
            ZMQ.Context context, HMACGenerator hmac, MessageCodec codec, boolean control, Connection connection) {
        super(context, hmac, control, connection);
        this.codec = codec;
        this.connection = connection;
        this.control = control;
        this.loop = new MessageLoop(control ? "Control" : "Shell", this::handleNext, super::close);
        setLinger(Connection.LINGER_MILLIS);
        setSndHWM(0);
    }

    @Override
    public void bind(KernelConnectionProperties properties) {
        bind(formatAddress(
                properties.getTransport(),
                properties.getIp(),
                control ? properties.getControlPort() : properties.getShellPort()));
        loop.start();
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // one thread sends
    public void sendMessage(Message<?> message) {
        Frames.send(this, codec.encode(message));
    }

    @Override
    public void close() {
        loop.finish();
    }

    /**
     * Answers every execute request that has arrived by now with {@code aborted}, once the request being handled has its
     * own reply; other requests keep their turn. To be called on this channel's thread, before that reply is sent, so
     * that nothing a client sends after reading the reply is aborted.
     */
    public void abortArrivedExecutions() {
        List<byte[]> frames = Frames.receiveNow(this);
        while (!frames.isEmpty()) {
            try {
                Message<?> message = codec.decode(frames);
                overtaken.add(
                        message.getHeader().getType().equals(MessageType.EXECUTE_REQUEST)
                                ? AbortedExecution.of(message)
                                : message);
            } catch (ProtocolException e) {
                refuse(e);
            }
            frames = Frames.receiveNow(this);
        }
    }

    private void handleNext() {
        Message<?> waiting = overtaken.poll();
        if (waiting != null) {
            handle(waiting);
            return;
        }
        List<byte[]> frames = Frames.receive(this);
        if (frames.isEmpty()) {
            return;
        }
        try {
            handle(codec.decode(frames));
        } catch (ProtocolException e) {
            refuse(e);
        }
    }

    private void refuse(ProtocolException problem) {
        KernelLog.line(problem.line());
        problem.request()
                .ifPresent(request -> connection.prepareReplyEnv(this, request).replyFailure(problem));
    }

    private <T> void handle(Message<T> message) {
        RequestEnvironment env = connection.prepareReplyEnv(this, message);
        if (message instanceof AbortedExecution aborted) {
            aborted.answer(env);
            return;
        }
        MessageType<T> type = message.getHeader().getType();
        ShellHandler<T> handler = connection.getHandler(type);
        if (handler == null) {
            KernelLog.line("Ignored a message that nothing handles: " + type.getName());
            return;
        }
        try {
            handler.handle(env, message);
        } catch (Throwable e) {
            KernelLog.failure("Could not handle " + type.getName(), e);
            env.replyFailure(e);
        }
        env.resolveDeferrals();
        if (env.isMarkedForShutdown()) {
            connection.end();
        }
    }
}
