package dev.cellar.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.Channel;
import dev.cellar.client.Processes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** The client's sockets against bare ZeroMQ sockets that stand in for a kernel's. */
@Timeout(60)
class KernelSocketsTest implements KernelSockets.Receiver {
    private final ZContext kernel = new ZContext();
    private final ConnectionInfo info = ConnectionInfo.create("bare");
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> silences = new CopyOnWriteArrayList<>();
    private ZMQ.Socket heartbeat;
    private ZMQ.Socket shell;
    private KernelSockets sockets;

    @BeforeEach
    void connect() {
        heartbeat = kernel.createSocket(SocketType.REP);
        heartbeat.bind(info.heartbeatEndpoint());
        shell = kernel.createSocket(SocketType.ROUTER);
        shell.setHWM(0);
        shell.setLinger(-1);
        shell.bind(info.endpoint(Channel.SHELL));
        sockets = new KernelSockets(info, "0123456789", Duration.ofMillis(1_500), this);
    }

    @AfterEach
    void close() {
        sockets.close();
        kernel.close();
    }

    @Test
    void tellsOfASilenceOnceAndAgainAfterAnEcho() {
        echo();
        Processes.await(() -> silences.size() == 1, "silence");
        echo();
        echo();
        Processes.await(() -> silences.size() == 2, "second silence");

        assertThat(silences).allMatch(silence -> silence.toMillis() >= 1_500);
    }

    @Test
    void carriesMessagesOfSeveralFramesBothWaysUnderTheSessionsName() {
        sockets.send(Channel.SHELL, List.of("a".getBytes(StandardCharsets.UTF_8), new byte[0]));

        assertThat(shell.recvStr()).isEqualTo("0123456789");
        assertThat(shell.recvStr()).isEqualTo("a");
        assertThat(shell.recvStr()).isEmpty();
        shell.sendMore("0123456789");
        shell.sendMore("b");
        shell.send("c");
        Processes.await(() -> received.contains("SHELL:b,c"), "answer");
    }

    @Test
    void hasReceivedEverythingOfAKernelThatEnded() {
        sockets.send(Channel.SHELL, List.of("hello".getBytes(StandardCharsets.UTF_8)));
        shell.recvStr();
        shell.recvStr();
        for (int i = 0; i < 20_000; i++) {
            shell.sendMore("0123456789");
            shell.send(Integer.toString(i));
        }
        List<Integer> seen = new CopyOnWriteArrayList<>();
        sockets.whenDrained(() -> seen.add(received.size()));
        kernel.close();
        Processes.await(() -> !seen.isEmpty(), "end");

        assertThat(seen).containsExactly(20_000);
    }

    @Test
    void closesTwiceAndIgnoresWhatIsSentAfterwards() {
        sockets.close();
        sockets.close();
        sockets.send(Channel.SHELL, List.of(new byte[1]));

        shell.setReceiveTimeOut(100);
        assertThat(shell.recv()).isNull();
    }

    private void echo() {
        heartbeat.send(heartbeat.recv());
    }

    @Override
    public void received(Channel channel, List<byte[]> frames) {
        List<String> texts = new ArrayList<>();
        frames.forEach(frame -> texts.add(new String(frame, StandardCharsets.UTF_8)));
        received.add(channel + ":" + String.join(",", texts));
    }

    @Override
    public void silent(Duration silence) {
        silences.add(silence);
    }

    @Override
    public void failed(RuntimeException failure) {
        throw failure;
    }
}
