package dev.cellar.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Scanner;
import java.util.Set;

/**
 * Picks free loopback ports for a kernel to bind.
 *
 * <p>They lie below the range that the system hands out by itself. Nobody is given one of them between our look and
 * the kernel's bind, and a client that connects before the kernel listens cannot be connected to itself, which Linux
 * does now and then within that range. Two clients can still pick the same port; then the kernel fails to bind and is
 * started again with others.
 */
final class Ports {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;
    private static final int ENOUGH = 2_000;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final Path LINUX_RANGE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    private Ports() {}

    /** Distinct ports that are free now. */
    static List<Integer> pick(int count, Random random) {
        int top = Math.min(HIGHEST, firstEphemeral() - 1);
        boolean below = top - LOWEST >= ENOUGH;
        Set<Integer> tried = new HashSet<>();
        List<Integer> free = new ArrayList<>();
        while (free.size() < count) {
            int wanted = below && tried.size() < ENOUGH ? LOWEST + random.nextInt(top - LOWEST + 1) : 0;
            int port = wanted == 0 || tried.add(wanted) ? bindable(wanted) : -1;
            if (port > 0 && !free.contains(port)) {
                free.add(port);
            }
        }
        return free;
    }

    private static int firstEphemeral() {
        try (InputStream range = Files.newInputStream(LINUX_RANGE)) {
            // Linux gives such a file in one read or not at all; Files.readString takes two.
            byte[] text = new byte[64];
            int length = Math.max(0, range.read(text));
            return new Scanner(new String(text, 0, length, StandardCharsets.US_ASCII)).nextInt();
        } catch (IOException | NoSuchElementException notLinux) {
            return HIGHEST + 1;
        }
    }

    private static int bindable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 1);
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (port == 0) {
                throw new UncheckedIOException("No loopback port can be bound.", taken);
            }
            return -1;
        }
    }
}
