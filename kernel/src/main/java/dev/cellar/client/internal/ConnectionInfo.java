package dev.cellar.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.Channel;
import dev.cellar.client.KernelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/**
 * Where a kernel listens and the key its messages are signed with: a connection file's content.
 *
 * @param ip the address, loopback for kernels that we start
 * @param ports the port of each channel
 * @param heartbeatPort the port that echoes
 * @param key the signing key; empty = messages are not signed
 * @param kernelName the kernelspec's name
 */
public record ConnectionInfo(String ip, Map<Channel, Integer> ports, int heartbeatPort, String key, String kernelName) {
    private static final String SCHEME = "hmac-sha256";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HIGHEST_PORT = 65_535;
    private static final int KEY_BYTES = 32;

    public ConnectionInfo {
        ports = Map.copyOf(ports);
        if (ports.size() != Channel.values().length
                || !isPort(heartbeatPort)
                || !ports.values().stream().allMatch(ConnectionInfo::isPort)) {
            throw new IllegalArgumentException(
                    "a kernel needs a port for each channel, not " + ports + " and " + heartbeatPort);
        }
    }

    /** Free loopback ports and a new key. */
    public static ConnectionInfo create(String kernelName) {
        Iterator<Integer> free = Ports.pick(Channel.values().length + 1, RANDOM).iterator();
        Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            ports.put(channel, free.next());
        }
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new ConnectionInfo(
                "127.0.0.1", ports, free.next(), HexFormat.of().formatHex(key), kernelName);
    }

    /** Reads a connection file. */
    public static ConnectionInfo read(Path file) {
        try {
            JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(file));
            Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
            for (Channel channel : Channel.values()) {
                ports.put(channel, json.required(property(channel)).asInt());
            }
            if (!json.path("transport").asText("tcp").equals("tcp")
                    || !json.path("signature_scheme").asText(SCHEME).equals(SCHEME)) {
                throw new IllegalArgumentException("only tcp signed with " + SCHEME + " is spoken here");
            }
            return new ConnectionInfo(
                    json.path("ip").asText("127.0.0.1"),
                    ports,
                    json.required("hb_port").asInt(),
                    json.path("key").asText(),
                    json.path("kernel_name").asText());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new KernelException(
                    "The connection file " + file + " cannot be used: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /** Writes a connection file that only its owner can read, in a folder that is created likewise when missing. */
    public void write(Path file) {
        ObjectNode json = Json.object()
                .put("transport", "tcp")
                .put("ip", ip)
                .put("hb_port", heartbeatPort)
                .put("key", key)
                .put("signature_scheme", SCHEME)
                .put("kernel_name", kernelName);
        ports.forEach((channel, port) -> json.put(property(channel), port));
        try {
            PrivateFiles.write(
                    file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        } catch (IOException unwritable) {
            throw new KernelException(
                    "The connection file " + file + " cannot be written: " + unwritable.getMessage()
                            + ". Point JUPYTER_RUNTIME_DIR to a folder of your own.",
                    unwritable);
        }
    }

    String endpoint(Channel channel) {
        return endpoint(ports.getOrDefault(channel, 0));
    }

    String heartbeatEndpoint() {
        return endpoint(heartbeatPort);
    }

    private String endpoint(int port) {
        return "tcp://" + ip + ":" + port;
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= HIGHEST_PORT;
    }

    private static String property(Channel channel) {
        return switch (channel) {
            case SHELL -> "shell_port";
            case CONTROL -> "control_port";
            case IOPUB -> "iopub_port";
            case STDIN -> "stdin_port";
        };
    }
}
