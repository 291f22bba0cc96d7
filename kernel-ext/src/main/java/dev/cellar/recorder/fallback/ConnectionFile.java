package dev.cellar.recorder.fallback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads where a kernel publishes from the file that Jupyter gave it. */
final class ConnectionFile {
    private ConnectionFile() {}

    /** The ZeroMQ address of the iopub channel, for a client. */
    static String iopubAddress(Path file) throws IOException {
        JsonNode connection = new ObjectMapper().readTree(Files.readAllBytes(file));
        int port = connection.path("iopub_port").asInt();
        if (port <= 0) {
            throw new IOException(file + " names no iopub port");
        }
        String transport = connection.path("transport").asText("tcp");
        String ip = connection.path("ip").asText("127.0.0.1");
        return transport.equals("ipc") ? "ipc://" + ip + "-" + port : transport + "://" + ip + ":" + port;
    }
}
