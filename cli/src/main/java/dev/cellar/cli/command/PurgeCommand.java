package dev.cellar.cli.command;

import dev.cellar.tracking.PurgeReceipt;
import dev.cellar.tracking.PurgeTarget;
import dev.cellar.tracking.TrackingStore;
import java.io.PrintWriter;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code cellar purge}: removes something from the store for good. */
@Command(
        name = "purge",
        description = "Remove something for good: no byte of it is left in the store. Say --dry-run first.")
public final class PurgeCommand implements Runnable {
    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--dry-run", description = "Only say what would go.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do it; there is no way back.")
    private boolean yes;

    /** The name --version is taken here, so the usual help options are not mixed in. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One of these. */
    static final class What {
        @Option(
                names = "--run",
                paramLabel = "RUN",
                description = "The run, all that was recorded in it, and the versions that it made.")
        private @Nullable String run;

        @Option(
                names = "--version",
                paramLabel = "NOTEBOOK@V",
                converter = NotebookVersion.Converter.class,
                description =
                        "The version and the cell that made it; other versions keep the text that they share, and the"
                                + " run the values that the cell logged.")
        private @Nullable NotebookVersion version;

        @Option(
                names = "--match",
                paramLabel = "REGEX",
                converter = Regex.class,
                description =
                        "Every version, cell, param, tag, note, artifact … that holds it, and runs whose own name or"
                                + " hypothesis does.")
        private @Nullable Pattern match;
    }

    /** A pattern that finds something of its own: one that meets an empty text would empty the store. */
    static final class Regex implements ITypeConverter<Pattern> {
        @Override
        public Pattern convert(String text) {
            Pattern pattern;
            try {
                pattern = Pattern.compile(text);
            } catch (PatternSyntaxException e) {
                throw new TypeConversionException("'" + text + "' is no regular expression: " + e.getDescription());
            }
            if (pattern.matcher("").find()) {
                throw new TypeConversionException("'" + text + "' meets every text, the empty one too");
            }
            return pattern;
        }
    }

    @Override
    public void run() {
        if (!yes && !dryRun) {
            throw new ParameterException(
                    spec.commandLine(), "this cannot be undone: look with --dry-run, then say --yes");
        }
        NotebookVersion version = what.version;
        try (TrackingStore store = version == null ? Stores.here() : Stores.of(version.notebook())) {
            print(store.purge(target(store), dryRun));
        }
    }

    private PurgeTarget target(TrackingStore store) {
        if (what.run != null) {
            return new PurgeTarget.OfRun(store.run(what.run));
        }
        NotebookVersion version = what.version;
        if (version != null) {
            String notebook = store.notebook(version.notebook().toString()).id();
            return new PurgeTarget.OfVersion(store.version(notebook, version.version()));
        }
        if (what.match == null) {
            throw new IllegalStateException("picocli requires one of them");
        }
        return new PurgeTarget.Matching(what.match);
    }

    private void print(PurgeReceipt receipt) {
        PrintWriter out = spec.commandLine().getOut();
        if (receipt.removed().isEmpty()) {
            out.println("Nothing in this store holds that.");
        }
        receipt.removed().forEach(line -> out.println((dryRun ? "Would remove " : "Removed ") + line));
        receipt.unreached().forEach(line -> out.println("Not reached: " + line));
        out.flush();
    }
}
