package dev.cellar.cli.command;

import dev.cellar.cli.ExitCode;
import dev.cellar.cli.ShippedKernel;
import dev.cellar.cli.output.Json;
import dev.cellar.cli.output.RecordedCard;
import dev.cellar.cli.output.RecordedRuns;
import dev.cellar.cli.output.Terminal;
import dev.cellar.cli.run.NotebookRunner;
import dev.cellar.cli.run.ProgressBar;
import dev.cellar.cli.run.RunOutcome;
import dev.cellar.cli.run.RunRequest;
import dev.cellar.cli.run.UnusedParameters;
import dev.cellar.magics.card.TextCard;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Run;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar run NOTEBOOK}: runs a notebook without a browser, tracked. */
@Command(
        name = "run",
        description = "Run a notebook from top to bottom in a fresh kernel, tracked.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private static final long LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

    @Parameters(paramLabel = "NOTEBOOK", description = "The .ipynb file.")
    private Path notebook = Path.of("");

    @Option(names = "-p", paramLabel = "k=v", description = "Give Track.param(k, …) this value. Repeatable.")
    private Map<String, String> params = new LinkedHashMap<>();

    @Option(names = "--kernel", paramLabel = "SPEC", description = "Run on this kernelspec.")
    private @Nullable String kernel;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the executed notebook here.")
    private @Nullable Path out;

    @Option(names = "--timeout", paramLabel = "S", description = "Seconds each cell may take (default: no limit).")
    private @Nullable Double timeout;

    @Option(names = "--project", paramLabel = "P", description = "Record under this project.")
    private @Nullable String project;

    @Option(names = "--no-track", description = "Keep nothing: the store of this run is thrown away.")
    private boolean noTrack;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (noTrack) {
            try (var scratch = new ScratchFolder()) {
                return run(scratch.path());
            }
        }
        if (Files.isRegularFile(notebook)) {
            // A store that cannot be used is told before the notebook's first hour of work, not after it.
            Stores.of(notebook).close();
            // The kernel is told its store by CELLAR_HOME, so it leaves this to us.
            Stores.remember(Stores.homeOf(notebook));
        }
        return run(Stores.homeOf(notebook));
    }

    private int run(Path home) throws IOException {
        RunRequest request = request(home);
        Instant began = Instant.now();
        RunOutcome outcome = execute(request);
        report(home, outcome, began);
        return outcome.ok() ? ExitCode.OK : ExitCode.CELL_FAILED;
    }

    private static RunOutcome execute(RunRequest request) throws IOException {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try (ProgressBar progress =
                Terminal.isInteractive() ? ProgressBar.live(err, Terminal.width()) : ProgressBar.plain(err)) {
            return NotebookRunner.run(request, progress);
        }
    }

    private RunRequest request(Path home) {
        RunRequest.Builder request = RunRequest.of(notebook, ShippedKernel.spec())
                .env("CELLAR_HOME", home.toString())
                .env("CELLAR_AUTOSTART", "1");
        if (!params.isEmpty()) {
            request.env("CELLAR_PARAMS", Json.write(params));
            params.forEach(request::parameter);
        }
        if (project != null) {
            request.env("CELLAR_PROJECT", project);
        }
        if (kernel != null) {
            request.kernel(kernel);
        }
        if (out != null) {
            request.out(out);
        }
        if (timeout != null) {
            if (!(timeout > 0 && timeout <= LONGEST_SECONDS)) {
                throw new ParameterException(
                        spec.commandLine(), "--timeout takes a number of seconds above 0, up to a year");
            }
            request.cellTimeout(
                    Duration.ofMillis(Math.round(timeout * Duration.ofSeconds(1).toMillis())));
        }
        return request.build();
    }

    /** What was recorded, and how to look at it. */
    private void report(Path home, RunOutcome outcome, Instant began) throws IOException {
        PrintWriter printer = spec.commandLine().getOut();
        try (TrackingStore store = Stores.open(home)) {
            List<Run> runs = RecordedRuns.of(store, notebook, began);
            if (!noTrack) {
                RecordedCard.of(store, notebook, runs)
                        .forEach(card -> printer.println(TextCard.render(card, Terminal.width())));
            }
            if (outcome.ok()) {
                warnOfUnused(outcome, recordedParams(store, runs));
            }
        }
        printer.flush();
    }

    private static Set<String> recordedParams(TrackingStore store, List<Run> runs) {
        return runs.stream()
                .flatMap(run -> store.params(run.id()).keySet().stream())
                .collect(Collectors.toSet());
    }

    private void warnOfUnused(RunOutcome outcome, Set<String> recorded) {
        PrintWriter err = spec.commandLine().getErr();
        for (String name : UnusedParameters.of(outcome, params.keySet(), recorded)) {
            err.println("cellar: nothing took -p " + name + ": the notebook has no Track.param(\"" + name
                    + "\", …) and no such variable in a cell tagged parameters");
        }
        err.flush();
    }
}
