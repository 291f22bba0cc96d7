package dev.cellar.cli;

import static dev.cellar.cli.process.Notebooks.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.cli.process.Cellar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is said in one line, with an exit status that tells a slip of the fingers from a real trouble. */
class BadInputIT {
    @TempDir
    private static Path folder;

    private static Cellar cellar;

    @BeforeAll
    static void recordOneRun() throws IOException {
        cellar = Cellar.in(folder);
        notebook().code("Track.metric(\"auc\", 0.9);").saveAs(folder.resolve("known.ipynb"));
        Files.writeString(folder.resolve("corrupt.ipynb"), "{\"cells\": [");
        Files.writeString(folder.resolve("other.ipynb"), "{\"hello\": 1}");
        Files.writeString(folder.resolve("taken"), "");
        assertThat(cellar.run("run", "known.ipynb").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            run corrupt.ipynb                       | corrupt.ipynb
            run other.ipynb                         | other.ipynb
            run nowhere.ipynb                       | There is no notebook
            run known.ipynb --kernel fortran        | There is no kernel 'fortran' here
            history nowhere.ipynb                   | nowhere.ipynb
            restore nowhere.ipynb@1                 | nowhere.ipynb
            restore known.ipynb@99                  | there is no version @99
            restore known.ipynb@1 --to no/such.ipynb | Cannot write no/such.ipynb: there is no folder
            restore known.ipynb@1 --to .            | Cannot write .: it is a folder
            restore known.ipynb@1 --to corrupt.ipynb | corrupt.ipynb holds no notebook that could become a version first
            run known.ipynb --out no/such.ipynb     | Cannot write no/such.ipynb: there is no folder
            run known.ipynb --out .                 | Cannot write .: it is a folder
            export latest --to taken                | taken is a file: name a new folder
            diff known.ipynb@1 @99                  | there is no version @99
            diff corrupt.ipynb known.ipynb@1        | corrupt.ipynb
            show nothing                            | nothing
            attempts nothing                        | nothing
            metrics latest loss                     | has no metric 'loss'; it has: auc
            install --jupyter-dir taken             | taken
            install --into fortran                  | there is no kernelspec fortran
            """)
    void whatIsNotThereOrNotReadableEndsWithThree(String command, String said) {
        Cellar.Result result = cellar.run(command.split(" "));

        assertThat(result.complaint()).startsWith("cellar: ").contains(said).doesNotContain("Exception", "should not");
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(ExitCode.ENVIRONMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            histroy known.ipynb             | there is no command 'histroy'; did you mean history
            history                         | missing required parameter: 'NOTEBOOK' (see cellar history --help)
            history known.ipynb more.ipynb  | history does not take 'more.ipynb' (see cellar history --help)
            runs --jsno                     | there is no option --jsno; did you mean --json
            runs --limit many               | 'many' is not an int
            runs --limit 0                  | --limit takes a number of runs above 0
            run known.ipynb -p depth        | -p
            run known.ipynb --timeout 0     | --timeout takes a number of seconds above 0
            run known.ipynb --timeout soon  | 'soon' is not a double
            restore known.ipynb             | 'known.ipynb' names no version
            restore known.ipynb@1 --in-place --to x.ipynb | mutually exclusive
            metrics latest auc --csv --json | --csv and --json exclude each other
            """)
    void aWrongCommandLineEndsWithTwo(String command, String said) {
        Cellar.Result result = cellar.run(command.split(" "));

        assertThat(result.complaint()).startsWith("cellar: ").contains(said).endsWith("--help)");
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void noCommandAtAllPointsToTheHelp() {
        assertThat(cellar.run().complaint()).isEqualTo("cellar: missing required subcommand (see cellar --help)");
    }

    @ParameterizedTest
    @CsvSource({"runs", "run known.ipynb", "history known.ipynb", "restore known.ipynb@1", "fsck", "gc"})
    void aStoreThatCannotBeMadeIsSaid(String command) {
        Path file = folder.resolve("taken");

        Cellar.Result result =
                Cellar.in(folder).with("CELLAR_HOME", file.toString()).run(command.split(" "));

        assertThat(result.complaint()).contains("cannot make " + file + ": it is a file", "CELLAR_HOME");
        assertThat(result.status()).isEqualTo(ExitCode.ENVIRONMENT);
    }

    @Test
    void aStoreOfANewerCellarIsLeftAlone(@TempDir Path other) throws SQLException {
        Cellar later = Cellar.in(other);
        assertThat(later.run("runs").status()).isZero();
        try (var database = DriverManager.getConnection(
                        "jdbc:sqlite:" + later.home().resolve("cellar.db"));
                var statement = database.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }

        Cellar.Result result = later.run("runs");

        assertThat(result.complaint()).contains("newer Cellar", "999");
        assertThat(result.status()).isEqualTo(ExitCode.ENVIRONMENT);
    }

    @Test
    void aStackTraceIsThereForWhoAsks() {
        assertThat(cellar.run("--debug", "show", "nothing").err()).contains("StoreException", "\tat dev.cellar.");
        assertThat(cellar.run("show", "nothing", "--debug").err()).contains("\tat dev.cellar.");
        assertThat(cellar.run("runs", "--jsno", "--debug").err()).contains("\tat picocli.");
    }
}
