package dev.cellar.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.notebook.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The client against Jupyter's own kernel and client. Needs a {@code python3} on the {@code PATH}, or at {@code
 * CELLAR_PYTHON}, that has ipykernel and nbclient.
 */
@Tag("e2e")
@Timeout(180)
class IpykernelTest {
    @TempDir
    static Path folder;

    private static String python;
    private static KernelClient kernel;

    @BeforeAll
    static void start() {
        python = System.getenv().getOrDefault("CELLAR_PYTHON", "python3");
        kernel = KernelClient.start(KernelLaunch.of(KernelSpec.of(
                                "python3",
                                "python",
                                List.of(python, "-m", "ipykernel_launcher", "-f", "{connection_file}"))
                        .withInterruptMode(KernelSpec.InterruptMode.SIGNAL))
                .runtimeDirectory(folder)
                .env("IPYTHONDIR", folder.resolve("ipython").toString())
                .build());
    }

    @AfterAll
    static void stop() {
        kernel.close();
    }

    @Test
    void givesTheSameOutputsAsNbclient() throws Exception {
        List<String> cells = List.of(
                "import sys\nprint('a', flush=True)\nprint('b', file=sys.stderr, flush=True)\n1 + 1",
                "from IPython.display import display, clear_output, HTML, update_display\n"
                        + "h = display('first', display_id='d')\ndisplay(HTML('<b>ü</b>'), metadata={'k': {'x': 1e-05}})",
                "h.update('second')\n{'a': [1.0, float('nan'), 10**30]}",
                "print('gone'); clear_output(); print('kept')",
                "print('old'); clear_output(wait=True); print('new')",
                "display({'application/json': {'f': 1e16, 'i': 1, 'z': 1.0}, 'text/plain': 'x'}, raw=True)",
                "display({'image/png': 'iVBORw0KGgo='}, raw=True)",
                "display('again', display_id='d')",
                "None",
                "def f():\n    raise ValueError('bad')\nf()");

        assertThat(pretty(outputsOf(cells))).isEqualTo(pretty(nbclientOutputsOf(cells)));
    }

    @Test
    void interruptsBySignal() {
        CellResult late = kernel.execute(ExecuteCell.of("while True: pass")
                .timeout(Duration.ofMillis(500))
                .build());

        assertThat(late.status()).isEqualTo(CellStatus.TIMEOUT);
        assertThat(late.error()).map(CellError::name).hasValue("KeyboardInterrupt");
        assertThat(kernel.execute("print('usable')").stream("stdout")).isEqualTo("usable\n");
    }

    @Test
    void abortsWhatIsQueuedBehindAnErrorUnlessToldOtherwise() {
        List<CellStatus> stopped = statuses(true);
        List<CellStatus> goesOn = statuses(false);

        assertThat(stopped).containsExactly(CellStatus.ERROR, CellStatus.ABORTED, CellStatus.ABORTED);
        assertThat(goesOn).containsExactly(CellStatus.ERROR, CellStatus.OK, CellStatus.OK);
    }

    @Test
    void refusesAndAnswersQuestions() {
        CellResult refused = kernel.execute("input('Name? ')");
        CellResult answered = kernel.execute(ExecuteCell.of("print('hello', input('Name? '))")
                .stdin((prompt, password) -> prompt.equals("Name? ") && !password ? "Ada" : "?")
                .build());

        assertThat(refused.error()).map(CellError::name).hasValue("StdinNotImplementedError");
        assertThat(answered.stream("stdout")).isEqualTo("hello Ada\n");
    }

    @Test
    void evaluatesUserExpressions() {
        CellResult result = kernel.execute(ExecuteCell.of("x = 6")
                .userExpressions(Map.of("answer", "x * 7"))
                .build());

        assertThat(result.reply()
                        .at("/user_expressions/answer/data/text~1plain")
                        .asText())
                .isEqualTo("42");
    }

    @Test
    void silentExecutionsAreNotCounted() {
        int before = kernel.execute("1").executionCount().orElseThrow();
        CellResult silent = kernel.execute(ExecuteCell.of("y = 2").silent().build());

        assertThat(silent.outputs()).isEmpty();
        assertThat(kernel.execute("y").executionCount()).hasValue(before + 1);
    }

    private static List<CellStatus> statuses(boolean stopOnError) {
        CellExecution first = kernel.submit(ExecuteCell.of("import time; time.sleep(.5); 1/0")
                .stopOnError(stopOnError)
                .build());
        Stream<CellExecution> rest =
                Stream.of("1", "2")
                        .map(code -> kernel.submit(ExecuteCell.of(code).build()))
                        .toList()
                        .stream();
        return Stream.concat(Stream.of(first), rest)
                .map(execution -> execution.await().status())
                .toList();
    }

    private static List<ObjectNode> outputsOf(List<String> cells) {
        kernel.restart();
        NotebookOutputs outputs = new NotebookOutputs();
        for (String code : cells) {
            kernel.execute(ExecuteCell.of(code)
                    .collector(outputs.next())
                    .listener(outputs)
                    .build());
        }
        return outputs.cells().stream().flatMap(List::stream).toList();
    }

    /** Runs the cells in nbclient; prints their outputs as one JSON list. */
    private static List<ObjectNode> nbclientOutputsOf(List<String> cells) throws Exception {
        ObjectMapper json = new ObjectMapper();
        String script = """
                import json, sys, nbformat.v4 as v4
                from nbclient import NotebookClient
                cells = [v4.new_code_cell(code) for code in json.loads(sys.argv[1])]
                NotebookClient(v4.new_notebook(cells=cells), kernel_name='python3', allow_errors=True).execute()
                print(json.dumps([o for cell in cells for o in cell.outputs]))
                """;
        Path out = folder.resolve("nbclient.json");
        Process nbclient = new ProcessBuilder(python, "-c", script, json.writeValueAsString(cells))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(nbclient.waitFor()).isZero();
        ArrayNode outputs = (ArrayNode) dev.cellar.client.internal.Json.MAPPER.readTree(Files.readAllBytes(out));
        return Stream.iterate(0, i -> i < outputs.size(), i -> i + 1)
                .map(i -> (ObjectNode) outputs.get(i))
                .toList();
    }

    /** Canonical text, without what differs from one kernel process to the next. */
    private static String pretty(List<ObjectNode> outputs) throws IOException {
        StringBuilder text = new StringBuilder();
        for (JsonNode output : outputs) {
            text.append(new String(CanonicalJson.write(output), StandardCharsets.UTF_8));
        }
        return text.toString().replaceAll("ipykernel_\\d+/\\d+\\.py", "ipykernel_N");
    }
}
