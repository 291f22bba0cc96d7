package dev.cellar.recorder.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Jupyter server that runs on this computer, as its {@code jpserver-PID.json} describes it.
 *
 * @param pid its process
 * @param url where it answers, with a slash at the end
 * @param token to show it; empty if it asks for none
 * @param root the folder that its paths start from
 */
record JupyterServer(long pid, String url, String token, Path root) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The servers that left word in these folders; files that cannot be read are of no server. */
    static List<JupyterServer> in(Iterable<Path> folders) {
        List<JupyterServer> servers = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{jpserver,nbserver}-*.json")) {
                files.forEach(file -> read(file).ifPresent(servers::add));
            } catch (IOException | RuntimeException e) {
                // A folder of somebody else; servers of ours are in the others.
                continue;
            }
        }
        return servers;
    }

    private static Optional<JupyterServer> read(Path file) {
        try {
            JsonNode info = JSON.readTree(Files.readAllBytes(file));
            String url = info.path("url").asText();
            String root = info.path("root_dir").asText(info.path("notebook_dir").asText());
            if (!url.startsWith("http") || root.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new JupyterServer(
                    info.path("pid").asLong(),
                    url.endsWith("/") ? url : url + "/",
                    info.path("token").asText(""),
                    Path.of(root)));
        } catch (IOException | RuntimeException e) {
            // Being written, or left behind half-written by a server that died.
            return Optional.empty();
        }
    }

    JupyterServer withToken(String other) {
        return new JupyterServer(pid, url, other, root);
    }

    /**
     * The notebook whose session uses this kernel.
     *
     * @throws IOException when the server does not answer, or refuses
     */
    Optional<Path> notebookOf(String kernelId) throws IOException, InterruptedException {
        for (JsonNode session : sessions()) {
            if (session.path("kernel").path("id").asText().equals(kernelId)) {
                String path = session.path("path")
                        .asText(session.path("notebook").path("path").asText());
                return path.isEmpty() ? Optional.empty() : Optional.of(root.resolve(withoutDrive(path)));
            }
        }
        return Optional.empty();
    }

    /** Collaborative servers put the name of a drive before the path, such as {@code RTC:}. */
    private static String withoutDrive(String path) {
        int colon = path.indexOf(':');
        boolean drive = colon > 1 && path.substring(0, colon).chars().allMatch(Character::isLetterOrDigit);
        return drive ? path.substring(colon + 1) : path;
    }

    private JsonNode sessions() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "api/sessions"))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "token " + token);
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("The Jupyter server at " + url + " answered " + response.statusCode());
        }
        try {
            return JSON.readTree(response.body());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
