package dev.cellar.recorder.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookLocatorTest {
    private static final String KERNEL = "9a0b6f0c-6a34-4f2e-8d5c-2f5ce6b6a001";

    @TempDir
    Path folder;

    private final Map<String, String> variables = new HashMap<>();
    private HttpServer server;
    private Path runtime;
    private volatile String sessions = "[]";

    @BeforeEach
    void serve() throws IOException {
        runtime = Files.createDirectories(folder.resolve("runtime"));
        Files.createFile(runtime.resolve("kernel-" + KERNEL + ".json"));
        variables.put("HOME", folder.toString());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hub/user/api/sessions", exchange -> {
            boolean allowed = "token secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = (allowed ? sessions : "{\"message\": \"Forbidden\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(allowed ? 200 : 403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void believesWhatIsSaidFirst() throws Exception {
        variables.put("CELLAR_NOTEBOOK", "said/forecast.ipynb");
        variables.put("JPY_SESSION_NAME", "other.ipynb");
        leaveWord(7, "secret");

        assertThat(locate()).contains(folder.resolve("said/forecast.ipynb"));
    }

    @Test
    void asksTheServerThatStartedTheKernel() throws Exception {
        leaveWord(7, "secret");
        leaveWord(8, "of another server");
        variables.put("JPY_PARENT_PID", "7");
        sessions = session("work/Прогноз 1.ipynb");

        assertThat(locate()).contains(folder.resolve("root/work/Прогноз 1.ipynb"));
    }

    @Test
    void showsTheHubsTokenBeforeTheFiles() throws Exception {
        leaveWord(7, "outdated");
        variables.put("JPY_PARENT_PID", "7");
        variables.put("JUPYTERHUB_API_TOKEN", "secret");
        sessions = session("lags.ipynb");

        assertThat(locate()).contains(folder.resolve("root/lags.ipynb"));
    }

    @Test
    void leavesTheNameOfACollaborativeDriveOut() throws Exception {
        leaveWord(7, "secret");
        sessions = session("RTC:shared/lags.ipynb");

        assertThat(locate()).contains(folder.resolve("root/shared/lags.ipynb"));
    }

    @Test
    void seesANotebookMove() throws Exception {
        leaveWord(7, "secret");
        sessions = session("before.ipynb");
        assertThat(locate()).contains(folder.resolve("root/before.ipynb"));

        sessions = session("after.ipynb");

        assertThat(locate()).contains(folder.resolve("root/after.ipynb"));
    }

    @Test
    void takesTheSessionNameAsAHintWhereSuchAFileIs() throws Exception {
        leaveWord(7, "wrong token");
        variables.put("JPY_SESSION_NAME", folder.resolve("hinted.ipynb").toString());
        assertThat(locate()).isEmpty();

        Files.writeString(folder.resolve("hinted.ipynb"), "{}");

        assertThat(locate()).contains(folder.resolve("hinted.ipynb"));
    }

    @Test
    void knowsNothingWhereNothingTells() throws Exception {
        Files.writeString(runtime.resolve("jpserver-9.json"), "{\"pid\": 9, \"url\": ");

        assertThat(locate()).isEmpty();
    }

    @Test
    void doesNotTakeTheSessionOfAnotherKernel() throws Exception {
        leaveWord(7, "secret");
        sessions = session("other.ipynb").replace(KERNEL, "another");

        assertThat(locate()).isEmpty();
    }

    private Optional<Path> locate() throws InterruptedException {
        KernelEnvironment environment =
                new KernelEnvironment(variables, Optional.of(runtime.resolve("kernel-" + KERNEL + ".json")), folder);
        return new NotebookLocator(environment).locate();
    }

    /** As Jupyter Server writes it. */
    private void leaveWord(long pid, String token) throws IOException {
        Files.writeString(runtime.resolve("jpserver-" + pid + ".json"), """
                {"base_url": "/hub/user/", "hostname": "localhost", "password": false, "pid": %d, "port": %d,
                 "root_dir": "%s", "secure": false, "sock": "", "token": "%s",
                 "url": "http://127.0.0.1:%d/hub/user/", "version": "2.14.0"}
                """.formatted(
                        pid,
                        server.getAddress().getPort(),
                        folder.resolve("root"),
                        token,
                        server.getAddress().getPort()));
    }

    private static String session(String path) {
        return """
                [{"id": "s0", "path": "%1$s", "name": "", "type": "notebook",
                  "kernel": {"id": "%2$s", "name": "java", "execution_state": "idle", "connections": 1},
                  "notebook": {"path": "%1$s", "name": ""}}]
                """.formatted(path, KERNEL);
    }
}
