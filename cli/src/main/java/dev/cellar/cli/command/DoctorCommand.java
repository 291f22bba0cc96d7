package dev.cellar.cli.command;

import dev.cellar.cli.ExitCode;
import dev.cellar.cli.doctor.Doctor;
import dev.cellar.cli.doctor.Finding;
import dev.cellar.cli.output.Json;
import dev.cellar.tracking.Homes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellar doctor}: says in plain words what works here, and how to mend what does not. */
@Command(
        name = "doctor",
        description = "Say what works here and how to mend what does not.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON; see docs/json.md.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = Doctor.look(
                System.getenv(), Homes.resolve(System.getenv(), Path.of("").toAbsolutePath()));
        if (json) {
            out.println(Json.write(findings));
        } else {
            findings.forEach(finding -> print(out, finding));
        }
        out.flush();
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BROKEN)
                ? ExitCode.ENVIRONMENT
                : ExitCode.OK;
    }

    private static void print(PrintWriter out, Finding finding) {
        out.printf("%s %-8s %s%n", finding.level().mark(), finding.check(), finding.detail());
        if (!finding.mend().isEmpty()) {
            out.printf("  %-8s → %s%n", "", finding.mend());
        }
    }
}
