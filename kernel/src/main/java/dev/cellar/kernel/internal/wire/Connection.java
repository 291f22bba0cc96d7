package dev.cellar.kernel.internal.wire;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;

/**
 * The kernel's five sockets. A stock connection to whoever holds it, with channels of our own in place of the stock
 * ones, which are closed unused.
 *
 * <p>Lifecycle: handlers, {@link #connect()}, {@link #waitUntilClose()}; a handler ends it by marking its reply
 * environment for shutdown. Handlers may be replaced at any time and by any thread; each request is given to the one that
 * is set when the request is read.
 */
public final class Connection extends JupyterConnection {
    /** How long messages that were sent may still take on their way out when the kernel ends. */
    static final int LINGER_MILLIS = 1000;

    private final KernelConnectionProperties properties;
    private final ZMQ.Context context = ZMQ.context(1);
    private final Heartbeat beat;
    private final RequestChannel shellRequests;
    private final RequestChannel controlRequests;
    private final StdinRequests stdinRequests;
    private final IOPub publisher;
    private final Map<MessageType<?>, ShellHandler<?>> current = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Makes the sockets; nothing is bound yet.
     *
     * @throws NoSuchAlgorithmException when the signature scheme is not one that this JDK knows
     * @throws InvalidKeyException when the key does not fit the scheme
     */
    public Connection(KernelConnectionProperties properties) throws NoSuchAlgorithmException, InvalidKeyException {
        super(properties);
        super.close();
        this.properties = properties;
        HMACGenerator hmac = properties.createHMACGenerator();
        MessageCodec codec = new MessageCodec(hmac);
        beat = new Heartbeat(context);
        shellRequests = new RequestChannel(context, hmac, codec, false, this);
        controlRequests = new RequestChannel(context, hmac, codec, true, this);
        stdinRequests = new StdinRequests(context, hmac, codec);
        publisher = new IOPub(context, hmac, codec);
    }

    /** Binds all sockets and says on iopub that the kernel is starting. */
    @Override
    public void connect() {
        publisher.bind(properties);
        stdinRequests.bind(properties);
        beat.bind(properties.getTransport() + "://" + properties.getIp() + ":" + properties.getHbPort());
        publisher.sendMessage(new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.STARTING));
        controlRequests.bind(properties);
        shellRequests.bind(properties);
    }

    @Override
    public IOPubChannel getIOPub() {
        return publisher;
    }

    @Override
    public <T> void setHandler(MessageType<T> type, ShellHandler<T> handler) {
        current.put(type, handler);
    }

    /** The handler set last, or null when there is none. */
    @Override
    @SuppressWarnings("unchecked")
    public @Nullable <T> ShellHandler<T> getHandler(MessageType<T> type) {
        return (ShellHandler<T>) current.get(type);
    }

    @Override
    public ShellReplyEnvironment prepareReplyEnv(ShellChannel channel, MessageContext request) {
        return new RequestEnvironment(channel, stdinRequests, publisher, request);
    }

    /** Ends the kernel's part of the conversation: {@link #waitUntilClose()} returns. */
    void end() {
        ended.countDown();
    }

    /**
     * Ends the threads and closes the sockets, after what was sent has left. A channel that is busy with a cell is not
     * waited for.
     */
    @Override
    public void close() {
        end();
        try {
            publisher.drain(LINGER_MILLIS);
            stdinRequests.end();
            controlRequests.close();
            shellRequests.close();
            Thread closing = new Thread(context::close, "Close sockets");
            closing.setDaemon(true);
            closing.start();
            closing.join(LINGER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until a shutdown request was answered. */
    @Override
    public void waitUntilClose() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
