package dev.cellar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExitCodeTest {
    @Test
    void theHelpAndTheDocumentationNameEachStatus() throws Exception {
        var out = new StringWriter();
        CommandLine command = Main.commandLine(new PrintWriter(out), new PrintWriter(new StringWriter()));

        assertThat(command.execute("--help")).isEqualTo(ExitCode.OK);

        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("Exit status: " + ExitCode.OK + " all well, " + ExitCode.CELL_FAILED
                        + " a cell failed or a check found something, " + ExitCode.USAGE + " wrong usage, "
                        + ExitCode.ENVIRONMENT + " something is wrong");
        List<String> documented = Pattern.compile("(?m)^\\| (\\d) \\| ")
                .matcher(Files.readString(Path.of("../docs/json.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(documented).containsExactly("0", "1", "2", "3");
    }

    @Test
    void everyCommandHasHelp() {
        var out = new StringWriter();
        CommandLine command = Main.commandLine(new PrintWriter(out), new PrintWriter(new StringWriter()));

        for (var entry : command.getSubcommands().entrySet()) {
            if (!entry.getValue().getCommandSpec().usageMessage().hidden()) {
                assertThat(command.execute(entry.getKey(), "--help")).isEqualTo(ExitCode.OK);
                assertThat(out.toString()).contains("Usage: cellar " + entry.getKey());
            }
        }
    }
}
