package dev.cellar.kernel.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

class IOPubTest {
    private final ZMQ.Context context = ZMQ.context(1);
    private Overtaking signer;
    private IOPub iopub;
    private ZMQ.Socket subscriber;

    @BeforeEach
    void connect() throws Exception {
        signer = new Overtaking();
        iopub = new IOPub(context, signer, new MessageCodec(signer));
        int port = freePort();
        iopub.bind(new KernelConnectionProperties("127.0.0.1", 0, 0, 0, 0, port, "tcp", "hmac-sha256", "key"));
        subscriber = context.socket(SocketType.SUB);
        subscriber.connect("tcp://127.0.0.1:" + port);
        subscriber.subscribe(new byte[0]);
        subscriber.setReceiveTimeOut(50);
        while (nextText() == null) {
            publish("probe");
        }
        subscriber.setReceiveTimeOut(-1);
    }

    @AfterEach
    void close() throws Exception {
        subscriber.close();
        iopub.drain(10_000);
        context.close();
    }

    /** Whoever looks on as messages are signed must see them in the order in which they are published. */
    @Test
    void publishesInTheOrderOfSigning() throws Exception {
        publish("first");
        signer.second.join();

        assertThat(List.of(nextReal(), nextReal())).containsExactly("first", "second");
    }

    private String nextReal() {
        String text = nextText();
        while (text == null || text.equals("probe")) {
            text = nextText();
        }
        return text;
    }

    private String nextText() {
        byte[] frame = subscriber.recv();
        while (frame != null && subscriber.hasReceiveMore()) {
            frame = subscriber.recv();
        }
        return frame == null
                ? null
                : new String(frame, StandardCharsets.UTF_8).replaceAll(".*\"text\":\"(\\w+)\".*", "$1");
    }

    private void publish(String text) {
        iopub.sendMessage(new Message<>(
                new Header<>(PublishStream.MESSAGE_TYPE), new PublishStream(PublishStream.StreamType.OUT, text)));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** While the first message is signed, another thread publishes: it gets through or has to wait. */
    private final class Overtaking extends HMACGenerator {
        private final Thread second = new Thread(() -> publish("second"));

        Overtaking() throws GeneralSecurityException {
            super("hmac-sha256", "key");
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public String calculateSignature(byte[]... parts) {
            if (new String(parts[3], StandardCharsets.UTF_8).contains("first")) {
                second.start();
                while (second.getState() != Thread.State.BLOCKED && second.getState() != Thread.State.TERMINATED) {
                    Thread.onSpinWait();
                }
            }
            return super.calculateSignature(parts);
        }
    }
}
