package dev.cellar.client.internal;

import dev.cellar.client.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZEvent;
import org.zeromq.ZMQ;
import org.zeromq.ZMonitor;

/**
 * The ZeroMQ sockets of one kernel, all owned by one daemon thread, since such sockets may not be shared.
 *
 * <p>Others hand frames over through a queue and wake the thread through an in-process socket, so a frame leaves
 * without waiting for a tick. Thread-safe; {@link #close} returns when the sockets are closed and the thread has ended.
 */
final class KernelSockets implements AutoCloseable {
    /** Who gets what arrives; called on the sockets' thread, so it must be quick and must not throw. */
    interface Receiver {
        /** Frames of one message. */
        void received(Channel channel, List<byte[]> frames);

        /** The kernel has not echoed a heartbeat for that long. Told once for each silence. */
        void silent(Duration silence);

        /** The sockets failed; nothing more will come. */
        void failed(RuntimeException failure);
    }

    private record Drain(Runnable action, long deadline) {}

    private record Outgoing(Channel channel, List<byte[]> frames) {}

    private static final byte[] EMPTY = {};
    private static final int RECONNECT_MILLIS = 20;
    private static final int QUIET_MILLIS = 20;
    private static final long DRAIN_PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final int BATCH = 500;
    /** Places in the poller: the channels' are their ordinals. */
    private static final int WAKE_UP = Channel.values().length;

    private static final int HEARTBEAT = WAKE_UP + 1;

    private final Receiver receiver;
    private final Heartbeat heartbeat;
    private final Queue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
    private final Set<Channel> connected = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Drain> drain = new AtomicReference<>();
    private final ZContext context = new ZContext(1);
    private final WakeUp wakeUp = new WakeUp(context);
    private final ZMQ.Socket heartbeatSocket;
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final Thread thread;
    private volatile boolean closing;

    KernelSockets(ConnectionInfo info, String session, Duration heartbeatTimeout, Receiver receiver) {
        this.receiver = receiver;
        heartbeat = new Heartbeat(heartbeatTimeout);
        context.setLinger(0);
        for (Channel channel : Channel.values()) {
            ZMQ.Socket socket = socket(channel == Channel.IOPUB ? SocketType.SUB : SocketType.DEALER);
            if (channel == Channel.IOPUB) {
                socket.subscribe(EMPTY);
            } else {
                // The kernel asks its questions on stdin to the identity that sent the request on shell.
                socket.setIdentity(session.getBytes(ZMQ.CHARSET));
            }
            socket.setEventHook(event -> connection(channel, event), ZMQ.EVENT_CONNECTED | ZMQ.EVENT_DISCONNECTED);
            socket.connect(info.endpoint(channel));
            sockets.put(channel, socket);
        }
        heartbeatSocket = socket(SocketType.DEALER);
        heartbeatSocket.connect(info.heartbeatEndpoint());
        thread = new Thread(this::loop, "cellar-client-" + session.substring(0, 8));
        thread.setDaemon(true);
        thread.start();
    }

    private ZMQ.Socket socket(SocketType type) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReconnectIVL(RECONNECT_MILLIS);
        // No high-water mark: a burst of outputs waits here instead of being dropped.
        socket.setRcvHWM(0);
        socket.setSndHWM(0);
        return socket;
    }

    /** Sends the frames of one message; ignored after {@link #close}. */
    void send(Channel channel, List<byte[]> frames) {
        outgoing.add(new Outgoing(channel, frames));
        wakeUp.call();
    }

    /**
     * Runs something on the sockets' thread once a kernel that has ended has closed its connections and everything it
     * sent has been received; after two seconds at the latest, for a child process may hold a connection open.
     */
    void whenDrained(Runnable action) {
        drain.set(new Drain(action, System.nanoTime() + DRAIN_PATIENCE));
        wakeUp.call();
    }

    @Override
    public void close() {
        closing = true;
        wakeUp.call();
        boolean interrupted = false;
        while (thread.isAlive() && Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        try (ZMQ.Poller poller = context.createPoller(sockets.size() + 2)) {
            sockets.values().forEach(socket -> poller.register(socket, ZMQ.Poller.POLLIN));
            poller.register(wakeUp.receiver(), ZMQ.Poller.POLLIN);
            poller.register(heartbeatSocket, ZMQ.Poller.POLLIN);
            while (!closing) {
                turn(poller);
            }
        } catch (RuntimeException failure) {
            receiver.failed(failure);
        } finally {
            wakeUp.closeContext();
        }
    }

    /** Reads only what the poller saw: asking a socket that has nothing costs a system call each. */
    private void turn(ZMQ.Poller poller) {
        Drain waiting = drain.get();
        // Asked before the poll, which then sees whatever came before the disconnection.
        boolean disconnected = connected.isEmpty();
        poller.poll(waiting != null ? QUIET_MILLIS : heartbeat.millisUntilNext());
        if (poller.pollin(WAKE_UP)) {
            drain(wakeUp.receiver());
        }
        for (Outgoing message = outgoing.poll(); message != null; message = outgoing.poll()) {
            send(message);
        }
        if (poller.pollin(HEARTBEAT)) {
            drain(heartbeatSocket);
            heartbeat.echoed();
        }
        if (heartbeat.due()) {
            heartbeatSocket.sendMore(EMPTY);
            heartbeatSocket.send("cellar");
        }
        heartbeat.silence().ifPresent(receiver::silent);
        boolean quiet = true;
        for (Map.Entry<Channel, ZMQ.Socket> entry : sockets.entrySet()) {
            if (poller.pollin(entry.getKey().ordinal())) {
                receive(entry.getKey(), entry.getValue());
                quiet = false;
            }
        }
        if (!quiet) {
            heartbeat.heard();
        }
        if (waiting != null && quiet && (disconnected || System.nanoTime() >= waiting.deadline())) {
            drain.set(null);
            waiting.action().run();
        }
    }

    /** Called on ZeroMQ's own thread; a disconnection is told after everything before it has been handed over. */
    private void connection(Channel channel, ZEvent event) {
        if (event.getEvent() == ZMonitor.Event.CONNECTED) {
            connected.add(channel);
        } else {
            connected.remove(channel);
        }
    }

    private void send(Outgoing message) {
        ZMQ.Socket socket = sockets.get(message.channel());
        if (socket != null) {
            int last = message.frames().size() - 1;
            for (int i = 0; i <= last; i++) {
                socket.send(message.frames().get(i), i < last ? ZMQ.SNDMORE : 0);
            }
        }
    }

    /** Hands over what has arrived on a socket; a full batch leaves the rest to the next turn, so none starves. */
    private void receive(Channel channel, ZMQ.Socket socket) {
        for (int i = 0; i < BATCH; i++) {
            byte[] frame = socket.recv(ZMQ.DONTWAIT);
            if (frame == null) {
                return;
            }
            List<byte[]> frames = new ArrayList<>();
            frames.add(frame);
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            receiver.received(channel, frames);
        }
    }

    private static void drain(ZMQ.Socket socket) {
        byte[] received;
        do {
            received = socket.recv(ZMQ.DONTWAIT);
        } while (received != null);
    }
}
