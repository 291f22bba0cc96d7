package dev.cellar.cli;

import static dev.cellar.cli.process.Notebooks.notebook;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.cli.process.Cellar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook full of secrets, run in a real kernel: none of them is in what leaves the computer. */
class SecretsStayIT {
    private static final String SECRET = "Tr0ub4dor-and-3";
    private static final String OF_ENVIRONMENT = "plain words of the environment";

    @TempDir
    private static Path folder;

    private static Cellar cellar;

    @BeforeAll
    static void run() throws Exception {
        git("init", "-q");
        git("remote", "add", "origin", "https://ada:" + SECRET + "@git.example.org/r.git");
        Files.writeString(folder.resolve("settings.properties"), "db.user=ada\n");
        git("add", "settings.properties");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");
        Files.writeString(folder.resolve("settings.properties"), "db.user=ada\ndb.password=" + SECRET + "\n");
        notebook()
                .code("%track start \"r password=" + SECRET + "\"")
                .code("String password = \"" + SECRET + "\"; var login = java.util.Map.of(\"password\", password);")
                .code(
                        "System.out.println(\"password=\" + password); System.err.println(System.getenv(\"SHEET\")); login")
                .code("Track.param(\"password\", password); Track.metric(\"password=\" + password, 1);\n"
                        + "Track.tag(\"api_password\", password); Track.note(\"the password: \" + password);")
                .code("new IllegalStateException(\"refused, password=\" + password).printStackTrace();")
                .saveAs(folder.resolve("n.ipynb"));
        cellar = Cellar.in(folder)
                .with("CELLAR_REDACT", "SHEET")
                .with("SHEET", OF_ENVIRONMENT)
                .with("CELLAR_KERNEL_FLAGS", "-Dapp.password=" + SECRET);
        Cellar.Result result = cellar.run("run", "n.ipynb", "--out", "executed.ipynb");
        assertThat(result.status()).as(result.out() + result.err()).isZero();
    }

    @Test
    void noFileOfTheStoreButTheVaultHoldsOne() throws IOException {
        assertClean(cellar.home());
        assertThat(cellar.home().resolve("vault")).isNotEmptyDirectory();
    }

    @Test
    void noObjectOfTheVersionsAndNoBundleHoldsOne() throws Exception {
        Path repository = cellar.home().resolve("snapshots.git");
        assertThat(git("--git-dir=" + repository, "cat-file", "--batch-all-objects", "--batch"))
                .contains("{{secret:password:")
                .doesNotContain(SECRET)
                .doesNotContain(OF_ENVIRONMENT);
        Path clone = folder.resolve("clone");
        git(
                "--git-dir=" + repository,
                "bundle",
                "create",
                "-q",
                folder.resolve("all.bundle").toString(),
                "--all");
        git("init", "-q", "--bare", clone.toString());
        git("--git-dir=" + clone, "fetch", "-q", folder.resolve("all.bundle").toString(), "refs/*:refs/*");
        assertThat(git("--git-dir=" + clone, "cat-file", "--batch-all-objects", "--batch"))
                .contains("{{secret:password:")
                .doesNotContain(SECRET);
    }

    @Test
    void nothingThatIsShownOrExportedHoldsOne() throws IOException {
        for (List<String> command : List.of(
                List.of("runs", "--json"),
                List.of("show", "latest", "--json"),
                List.of("show", "latest"),
                List.of("history", "n.ipynb", "--json"),
                List.of("diff", "n.ipynb@1", "n.ipynb@latest"),
                List.of("fsck"))) {
            Cellar.Result shown = cellar.run(command.toArray(String[]::new));
            assertThat(shown.out() + shown.err())
                    .as(String.join(" ", command))
                    .doesNotContain(SECRET)
                    .doesNotContain(OF_ENVIRONMENT);
        }
        assertThat(cellar.run("export", "latest", "--to", "exported").status()).isZero();
        assertClean(folder.resolve("exported"));
    }

    @Test
    void aRestoreOnThisComputerHoldsThemAgain() throws IOException {
        assertThat(cellar.run("restore", "n.ipynb@latest", "--to", "restored.ipynb")
                        .status())
                .isZero();
        assertThat(Files.readString(folder.resolve("restored.ipynb"))).contains("password = \\\"" + SECRET);
    }

    private static void assertClean(Path of) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(of.resolve("vault")))
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                            .doesNotContain(SECRET)
                            .doesNotContain(OF_ENVIRONMENT));
        }
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
        return said;
    }
}
