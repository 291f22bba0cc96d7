package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Sessions and notebooks in a temporary folder, closed after the test. */
abstract class SessionFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    Path home() {
        return folder.resolve("home");
    }

    TrackingSession session() {
        return session(Map.of());
    }

    TrackingSession session(Map<String, String> environment) {
        TrackingSession session =
                TrackingSessions.open(new SessionConfig(home(), null, environment).withDirectory(folder));
        open.add(session);
        return session;
    }

    TrackingStore store() {
        TrackingStore store = TrackingStores.open(home());
        open.add(store);
        return store;
    }

    Path notebook(String name, Cell... cells) throws IOException {
        return Files.write(folder.resolve(name), NotebookWriter.write(Notebook.of(List.of(cells))));
    }

    /** Saves a file as an editor would, at a moment that lies clearly after all that happened. */
    static byte[] save(Path file, String json) throws IOException {
        byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(1)));
        return bytes;
    }

    static void flush(TrackingSession session) {
        assertThat(session.flush(LIMIT))
                .as(() -> "flushed; " + session.trouble())
                .isTrue();
    }

    static List<Version> history(TrackingStore store, Path notebook) {
        return store.history(store.notebook(notebook.toString()).id());
    }
}
