package dev.cellar.client.internal;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Wakes the thread that polls a context's sockets, through an in-process pair of them. Any thread may call. */
final class WakeUp {
    private static final String ADDRESS = "inproc://wake";
    private static final byte[] NOTHING = {};

    private final ZContext context;
    private final ZMQ.Socket receiver;
    private final ZMQ.Socket sender;

    WakeUp(ZContext context) {
        this.context = context;
        receiver = context.createSocket(SocketType.PAIR);
        receiver.bind(ADDRESS);
        sender = context.createSocket(SocketType.PAIR);
        sender.connect(ADDRESS);
    }

    /** What the woken thread polls; it reads and forgets what arrives. */
    ZMQ.Socket receiver() {
        return receiver;
    }

    /** Wakes the thread; does nothing once the context is closed. */
    synchronized void call() {
        if (!context.isClosed()) {
            sender.send(NOTHING, ZMQ.DONTWAIT);
        }
    }

    /** Closes the context with all its sockets, while nobody is calling. */
    synchronized void closeContext() {
        context.close();
    }
}
