package dev.cellar.cli.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A real JupyterLab on loopback, with folders of its own; ended with all its kernels when closed. */
final class Lab implements AutoCloseable {
    private static final String TOKEN = "cellar-test";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Process server;
    private final int port;

    private Lab(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    static Lab start(Path folder, Path root, Map<String, String> environment) throws Exception {
        int port = freePort();
        Map<String, String> all = new TreeMap<>(environment);
        all.put("JUPYTER_CONFIG_DIR", folder.resolve("jupyter-config").toString());
        all.put("JUPYTER_RUNTIME_DIR", folder.resolve("jupyter-runtime").toString());
        settings(folder.resolve("jupyter-config/lab/user-settings/@jupyterlab"));
        Path log = folder.resolve("lab.log");
        Process server = Program.start(
                folder,
                all,
                log,
                "jupyter-lab",
                "--allow-root",
                "--no-browser",
                "--ServerApp.ip=127.0.0.1",
                "--ServerApp.port=" + port,
                "--ServerApp.port_retries=0",
                "--IdentityProvider.token=" + TOKEN,
                "--ServerApp.root_dir=" + root);
        Lab lab = new Lab(server, port);
        lab.awaitReady(log);
        return lab;
    }

    /** The address that opens a file below the server's root. */
    String address(String path) {
        return "http://127.0.0.1:" + port + "/lab/tree/" + path + "?reset&token=" + TOKEN;
    }

    /**
     * By default JupyterLab renders only the cells in view, saves by itself every two minutes, and asks about news in a
     * corner of every picture.
     */
    private static void settings(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("notebook-extension"));
        Files.writeString(
                folder.resolve("notebook-extension/tracker.jupyterlab-settings"), "{\"windowingMode\": \"none\"}");
        Files.createDirectories(folder.resolve("docmanager-extension"));
        Files.writeString(folder.resolve("docmanager-extension/plugin.jupyterlab-settings"), "{\"autosave\": false}");
        Files.createDirectories(folder.resolve("apputils-extension"));
        Files.writeString(
                folder.resolve("apputils-extension/notification.jupyterlab-settings"), "{\"fetchNews\": \"false\"}");
    }

    private void awaitReady(Path log) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/status?token=" + TOKEN))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            server.waitFor(200, TimeUnit.MILLISECONDS);
        }
        close();
        throw new AssertionError("JupyterLab does not answer:\n" + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        // Kernels that outlive the server are no longer its descendants.
        List<ProcessHandle> kernels = server.descendants().toList();
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
        kernels.forEach(ProcessHandle::destroyForcibly);
    }
}
