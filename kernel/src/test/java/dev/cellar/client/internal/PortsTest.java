package dev.cellar.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void picksDistinctPortsOutsideTheRangeThatTheSystemHandsOut() {
        List<Integer> ports = Ports.pick(100, new Random(1));

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_768);
    }

    @Test
    void skipsAPortThatIsTaken() throws Exception {
        int first = Ports.pick(1, new Random(2)).get(0);
        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(Ports.pick(1, new Random(2))).doesNotContain(taken.getLocalPort());
        }
    }
}
