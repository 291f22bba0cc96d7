package dev.cellar.kernel.internal.wire;

import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** Echoes what a client sends, so that the client knows the process lives. */
final class Heartbeat {
    private final ZMQ.Socket socket;
    private final MessageLoop loop;

    Heartbeat(ZMQ.Context context) {
        socket = context.socket(SocketType.REP);
        loop = new MessageLoop("Heartbeat", this::echo, socket::close);
    }

    void bind(String address) {
        socket.bind(address);
        loop.start();
    }

    private void echo() {
        List<byte[]> frames = Frames.receive(socket);
        if (!frames.isEmpty()) {
            Frames.send(socket, frames);
        }
    }
}
