package dev.cellar.tracking.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.internal.Json;
import dev.cellar.tracking.journal.JournalEvent.NotebookLocated;
import dev.cellar.tracking.journal.JournalEvent.ParamLogged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactorTest {
    private static final String CODE = "String password = \"hunter2\";\nuse(password);";

    @TempDir
    Path folder;

    private Redactor redactor;

    @BeforeEach
    void open() throws IOException {
        redactor = Redactor.over(folder.resolve("vault"), Map.of());
    }

    @Test
    void aMarkStandsInThePlaceOfASecretAndTheSameForTheSame() {
        String redacted = redactor.code(CODE);
        assertThat(redacted).matches("String password = \"\\{\\{secret:password:[0-9a-f]{16}}}\";\nuse\\(password\\);");
        assertThat(redactor.code(CODE)).isEqualTo(redacted);
        assertThat(redactor.code(CODE.replace("hunter2", "hunter3"))).isNotEqualTo(redacted);
        assertThat(redactor.code(redacted)).isEqualTo(redacted);
    }

    @Test
    void marksOfTwoStoresDifferSoThatNobodyCanTryGuesses() throws IOException {
        Redactor other = Redactor.over(folder.resolve("other"), Map.of());
        assertThat(other.code(CODE)).isNotEqualTo(redactor.code(CODE));
    }

    @Test
    void aNotebookComesBackExactlyAndOnlyHere() throws IOException {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.put("output_type", "stream").put("name", "stdout").put("text", "password=hunter2\nok\n");
        Notebook notebook = Notebook.of(List.of(
                Cell.code("a", CODE).executed(CODE, 1, List.of(output)),
                Cell.markdown("b", "The password: `hunter2`, key AKI" + "AABCDEFGHIJKLMNOP")));

        Notebook redacted = redactor.notebook(notebook);

        assertThat(new String(NotebookWriter.write(redacted), UTF_8))
                .contains("{{secret:password:")
                .contains("{{secret:aws-access-key:")
                .doesNotContain("hunter2\\\"")
                .doesNotContain("=hunter2")
                .doesNotContain("ABCDEFGHIJKLMNOP");
        assertThat(redactor.revealed(redacted)).isEqualTo(notebook);
        Redactor elsewhere = Redactor.over(folder.resolve("other"), Map.of());
        assertThat(elsewhere.revealed(redacted)).isEqualTo(redacted);
    }

    @Test
    void imagesAreLeftAsTheyAre() {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        String base64 = "iVBORw0KGgo" + "AKI" + "AABCDEFGHIJKLMNOP" + "==";
        output.putObject("data").put("image/png", " " + base64).put("image/svg+xml", "<svg> " + base64 + "</svg>");
        Notebook notebook = Notebook.of(List.of(Cell.code("a", "1").executed("1", 1, List.of(output))));
        JsonNode data =
                redactor.notebook(notebook).cells().get(0).outputs().get(0).path("data");
        assertThat(data.path("image/png").asText()).isEqualTo(" " + base64);
    }

    @Test
    void eventsAreWrittenWithoutTheirSecrets() {
        byte[] json =
                Json.bytes(new ParamLogged("r", null, "db.password", "hunter2", Instant.EPOCH), redactor::redacting);
        assertThat(new String(json, UTF_8)).doesNotContain("hunter2").contains("{{secret:");
        byte[] harmless = Json.bytes(new ParamLogged("r", null, "lr", "0.1", Instant.EPOCH), redactor::redacting);
        assertThat(harmless).isEqualTo(Json.bytes(new ParamLogged("r", null, "lr", "0.1", Instant.EPOCH)));
    }

    @Test
    void whatTheStoresFindThingsByStaysAsItIs() {
        String path = "/data/password=hunter2/n.ipynb";
        byte[] json = Json.bytes(new NotebookLocated("r", path), redactor::redacting);
        assertThat(new String(json, UTF_8)).contains(path);
    }

    @Test
    void theVaultIsItsOwnersAlone() throws IOException {
        redactor.code(CODE);
        try (Stream<Path> files = Files.walk(folder.resolve("vault"))) {
            assertThat(files.map(RedactorTest::rights)).hasSize(3).allMatch(rights -> rights.endsWith("------"));
        }
    }

    @Test
    void whereTheVaultCannotBeWrittenNothingIsHandedOut() throws IOException {
        Path vault = folder.resolve("vault");
        Files.writeString(vault, "a file");
        assertThatThrownBy(() -> redactor.code(CODE)).isInstanceOf(UncheckedIOException.class);
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
