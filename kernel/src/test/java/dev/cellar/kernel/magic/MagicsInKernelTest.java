package dev.cellar.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.CellResult;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import dev.cellar.client.KernelSpec;
import dev.cellar.kernel.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The magics as a person uses them: typed into cells of a kernel that runs. */
class MagicsInKernelTest {
    @TempDir
    static Path folder;

    private static KernelClient kernel;

    @BeforeAll
    static void start() {
        List<String> argv = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "{connection_file}");
        kernel = KernelClient.start(KernelLaunch.of(KernelSpec.of("cellar", "java", argv))
                .runtimeDirectory(folder)
                .workingDirectory(folder)
                .build());
    }

    @AfterAll
    static void stop() {
        kernel.close();
    }

    @Test
    void timeShowsTheValueAndHowLongItTook() {
        CellResult result = kernel.execute("%time \"a b\".length() + \"\\n\".length()");

        assertThat(result.ok()).isTrue();
        assertThat(result.stream("stdout")).matches("Wall time: [0-9.]+ (µs|ms|s)\\R");
        assertThat(plain(result)).isEqualTo("4");
    }

    @Test
    void timeCountsEverySnippetOfACell() {
        CellResult result = kernel.execute("%%time\nThread.sleep(1100);\nThread.sleep(1100);");

        assertThat(result.stream("stdout")).matches("Wall time: ([2-9]|[0-9]{2,})\\.[0-9]{2} s\\R");
    }

    @Test
    void timeOfACellRunsAllOfIt() {
        CellResult result = kernel.execute("%%time\nint timed = 20;\nSystem.out.println(\"ran\");\ntimed + 1");

        assertThat(result.stream("stdout")).startsWith("ran\nWall time: ");
        assertThat(plain(result)).isEqualTo("21");
        assertThat(plain(kernel.execute("timed"))).isEqualTo("20");
    }

    @Test
    void whatTimeRunsFailsAsItWouldByItself() {
        CellResult result = kernel.execute("%time Integer.parseInt(\"x\")");

        assertThat(result.error().orElseThrow().name()).isEqualTo("NumberFormatException");
        assertThat(result.stream("stdout")).startsWith("Wall time: ");
    }

    @Test
    void lsmagicListsWhatThereIs() {
        assertThat(kernel.execute("%lsmagic").stream("stdout"))
                .contains("Line magics: ", "%classpath", "%load", "%maven", "%jars", "%addMavenDependencies")
                .contains("Cell magics: %%time");
    }

    @Test
    void anUnknownMagicIsOneLine() {
        CellResult result = kernel.execute("%mavne a:b:1");

        assertThat(result.error().orElseThrow().value()).isEqualTo("Unknown magic %mavne: did you mean %maven?");
    }

    @Test
    void whatAMagicCannotDoIsOneLine() {
        CellResult result = kernel.execute("%maven nonsense");

        assertThat(result.error().orElseThrow().value())
                .isEqualTo("\"nonsense\" is not of the form group:artifact[:extension[:classifier]]:version.");
        assertThat(result.error().orElseThrow().traceback()).hasSize(1);
    }

    @Test
    void classpathAddsJarsByPatternInOrderOfTheirNames() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        jar(lib.resolve("b.jar"), "which.txt", "b");
        jar(lib.resolve("a.jar"), "which.txt", "a");

        assertThat(kernel.execute("%classpath lib/*.jar").ok()).isTrue();

        String read = "new String(Thread.currentThread().getContextClassLoader()"
                + ".getResourceAsStream(\"which.txt\").readAllBytes())";
        assertThat(plain(kernel.execute(read))).isEqualTo("a");
    }

    @Test
    void mavenAddsAnArtifactThatTheNextLineUses() {
        new FileRepository(folder.resolve("remote")).jar("org.test:app:1.0");

        CellResult result = kernel.execute(
                "%maven org.test:app:1.0 --repo " + folder.resolve("remote").toUri()
                        + "\nThread.currentThread().getContextClassLoader()"
                        + ".getResource(\"META-INF/maven/org.test/app/pom.properties\") != null");

        assertThat(result.outputs()).hasSize(2);
        assertThat(plain(result)).isEqualTo("app 1.0: 1 jar added to the class path");
        assertThat(result.outputs().get(1).at("/data").path("text/plain").asText())
                .isEqualTo("true");
        assertThat(folder.resolve("home/.m2/repository/org/test/app/1.0/app-1.0.jar"))
                .exists();
    }

    @Test
    void classpathRefusesWhatIsNotThereInOneLine() {
        assertThat(value(kernel.execute("%classpath nowhere.jar"))).startsWith("There is no file nowhere.jar in ");
        assertThat(value(kernel.execute("%classpath none*.jar"))).startsWith("No file matches none*.jar in ");
        assertThat(value(kernel.execute("%classpath no/such/*.jar"))).startsWith("Cannot look for no/such/*.jar");
        assertThat(value(kernel.execute("%classpath"))).startsWith("%classpath needs a jar");
    }

    @Test
    void loadRunsAFileOfSnippets() throws IOException {
        Files.writeString(
                folder.resolve("setup.jsh"), "int loaded = 40;\nint twice(int n) {\n  return 2 * n;\n}\n/exit\n");

        assertThat(kernel.execute("%load setup.jsh").ok()).isTrue();

        assertThat(plain(kernel.execute("twice(loaded)"))).isEqualTo("80");
    }

    @Test
    void loadRunsTheCodeCellsOfANotebookWithTheirMagics() throws IOException {
        notebook("other.ipynb", "java", "\"int fromNotebook = 1;\\n\", \"fromNotebook++;\"", "\"%time fromNotebook\"");

        CellResult result = kernel.execute("%load other.ipynb");

        assertThat(result.ok()).isTrue();
        assertThat(result.stream("stdout")).startsWith("Wall time: ");
        assertThat(plain(kernel.execute("fromNotebook"))).isEqualTo("2");
    }

    @Test
    void loadSaysWhichCellFailed() throws IOException {
        notebook("bad.ipynb", "java", "\"int good = 1;\"", "\"int[] none = {}; none[1]\"");

        CellResult result = kernel.execute("%load bad.ipynb");

        assertThat(result.stream("stderr")).isEqualTo("%load: code cell 2 of bad.ipynb failed.\n");
        assertThat(result.error().orElseThrow().name()).isEqualTo("ArrayIndexOutOfBoundsException");
    }

    @Test
    void loadRefusesWhatItCannotRunInOneLine() throws IOException {
        notebook("python.ipynb", "python", "\"print(1)\"");
        notebook("itself.ipynb", "java", "\"%load itself.ipynb\"");
        Files.writeString(folder.resolve("text.ipynb"), "no json");
        Files.writeString(folder.resolve("old.ipynb"), "{\"worksheets\": []}");
        Files.write(folder.resolve("binary.jsh"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Files.createDirectories(folder.resolve("folder"));

        assertThat(value(kernel.execute("%load python.ipynb")))
                .isEqualTo("python.ipynb is a notebook in python; %load runs Java.");
        assertThat(value(kernel.execute("%load itself.ipynb"))).isEqualTo("itself.ipynb loads itself.");
        assertThat(value(kernel.execute("%load text.ipynb"))).startsWith("text.ipynb is not a notebook: ");
        assertThat(value(kernel.execute("%load old.ipynb"))).startsWith("old.ipynb has no cells as nbformat 4 has");
        assertThat(value(kernel.execute("%load binary.jsh"))).isEqualTo("binary.jsh is not text in UTF-8.");
        assertThat(value(kernel.execute("%load folder"))).isEqualTo("folder is a folder; %load takes a file.");
        assertThat(value(kernel.execute("%load gone.jsh"))).startsWith("There is no file gone.jsh in ");
        assertThat(value(kernel.execute("%load"))).startsWith("%load needs one file");
    }

    @Test
    void cellsShowRecordsAndClearTheirOutput() {
        CellResult table = kernel.execute("record City(String name, int people) {}\nList.of(new City(\"Ulm\", 126))");
        CellResult cleared = kernel.execute("display(\"first\"); clearOutput(); display(html(\"<b>x</b>\"));");

        assertThat(table.outputs().get(0).at("/data").path("text/html").asText())
                .contains("<td", "Ulm");
        assertThat(cleared.outputs()).hasSize(1);
        assertThat(cleared.outputs().get(0).at("/data").path("text/html").asText())
                .isEqualTo("<b>x</b>");
    }

    private static void notebook(String name, String language, String... sources) throws IOException {
        StringBuilder cells = new StringBuilder("{\"cell_type\": \"markdown\", \"source\": \"# not code\"}");
        for (String source : sources) {
            cells.append(", {\"cell_type\": \"code\", \"source\": [")
                    .append(source)
                    .append("]}");
        }
        Files.writeString(
                folder.resolve(name),
                "{\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"language\": \"" + language + "\"}}, \"cells\": ["
                        + cells + "]}");
    }

    private static void jar(Path file, String entry, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String value(CellResult result) {
        return result.error().orElseThrow().value();
    }

    private static String plain(CellResult result) {
        for (ObjectNode output : result.outputs()) {
            if (output.has("data")) {
                return output.path("data").path("text/plain").asText();
            }
        }
        throw new AssertionError("No data in " + result);
    }
}
