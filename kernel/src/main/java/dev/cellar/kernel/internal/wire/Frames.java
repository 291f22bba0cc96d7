package dev.cellar.kernel.internal.wire;

import java.util.ArrayList;
import java.util.List;
import org.zeromq.ZMQ;

/** All frames of one ZeroMQ message, read and sent whole. */
final class Frames {
    private Frames() {}

    /** Waits for a message; empty when the socket's context was closed. */
    static List<byte[]> receive(ZMQ.Socket socket) {
        return receive(socket, 0);
    }

    /** The message that has arrived already, or empty. */
    static List<byte[]> receiveNow(ZMQ.Socket socket) {
        return receive(socket, ZMQ.DONTWAIT);
    }

    static void send(ZMQ.Socket socket, List<byte[]> frames) {
        int last = frames.size() - 1;
        for (int i = 0; i < last; i++) {
            socket.sendMore(frames.get(i));
        }
        socket.send(frames.get(last));
    }

    private static List<byte[]> receive(ZMQ.Socket socket, int flags) {
        List<byte[]> frames = new ArrayList<>();
        byte[] frame = socket.recv(flags);
        while (frame != null) {
            frames.add(frame);
            frame = socket.hasReceiveMore() ? socket.recv() : null;
        }
        return frames;
    }
}
