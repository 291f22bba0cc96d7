package dev.cellar.kernel.internal.wire;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.zeromq.ZMQ;

/**
 * The channel that outputs are published on. Any thread may send: messages queue in the order of the calls and one
 * thread of the channel's own puts them on the socket. A sending thread never touches the socket, because ZeroMQ sockets
 * belong to one thread and break when that thread is interrupted, and cells interrupt their threads.
 */
final class IOPub extends IOPubChannel {
    private static final List<byte[]> END = List.of();

    private final MessageCodec codec;
    private final BlockingQueue<List<byte[]>> outgoing = new LinkedBlockingQueue<>();
    private final MessageLoop writer = new MessageLoop("IOPub", this::sendNext, super::close);

    IOPub(ZMQ.Context context, HMACGenerator hmac, MessageCodec codec) {
        super(context, hmac);
        this.codec = codec;
        setSndHWM(0);
    }

    @Override
    public void bind(KernelConnectionProperties properties) {
        super.bind(properties);
        writer.start();
    }

    /** One at a time: whoever looks on as messages are signed sees them in the order in which they are published. */
    @Override
    public synchronized void sendMessage(Message<?> message) {
        outgoing.add(codec.encode(message));
    }

    /** Ends the channel once all that was sent before is on the socket; waits for it no longer than given. */
    void drain(long millis) throws InterruptedException {
        outgoing.add(END);
        writer.join(millis);
    }

    private void sendNext() {
        try {
            List<byte[]> frames = outgoing.take();
            if (frames.equals(END)) {
                writer.finish();
            } else {
                Frames.send(this, frames);
            }
        } catch (InterruptedException e) {
            writer.finish();
        }
    }
}
