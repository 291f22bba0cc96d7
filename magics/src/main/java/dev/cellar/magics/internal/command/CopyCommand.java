package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.table.AttemptsTable;
import dev.cellar.magics.table.ComparisonTable;
import dev.cellar.magics.table.PointsTable;
import dev.cellar.magics.table.RunsTable;
import dev.cellar.magics.table.Values;
import dev.cellar.magics.table.VersionsTable;
import dev.cellar.magics.text.CsvTable;
import dev.cellar.magics.text.MarkdownTable;
import dev.cellar.magics.text.Nearest;
import dev.cellar.magics.text.Table;
import dev.cellar.tracking.TrackingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %track copy [TABLE] [RUN…] [--csv]}: a table to be pasted elsewhere. */
@Command(name = "copy", description = "Gives a table to copy: Markdown for a wiki, CSV for a sheet.")
final class CopyCommand implements Runnable {
    private static final int RUNS = 1_000;

    private final MagicContext context;

    /** The tables there are. */
    private enum What {
        ATTEMPTS,
        RUNS,
        COMPARE,
        HISTORY,
        METRICS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Completes(Words.TABLE)
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TABLE",
            description = "attempts, runs, compare, history or metrics; attempts if not said.")
    private String what = "attempts";

    @Completes(Words.RUN)
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "RUN", description = "Of which; this run if not said.")
    private List<String> references = new ArrayList<>();

    @Option(names = "--csv", description = "Comma-separated, every number in full.")
    private boolean csv;

    CopyCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Table table = table(csv ? Values.EXACT : Values.SHOWN);
        if (table.rows().isEmpty()) {
            throw new MagicException("There is nothing in the table of " + what + " yet");
        }
        context.showRaw(csv ? CsvTable.render(table) : MarkdownTable.render(table));
    }

    private Table table(Values values) {
        TrackingStore store = context.caughtUpStore();
        return switch (parse(what)) {
            case ATTEMPTS ->
                AttemptsTable.of(store, RunChoice.of(context, only()), values).table();
            case RUNS -> RunsTable.of(store, store.runs(only(), RUNS), values);
            case COMPARE -> ComparisonTable.of(ComparisonChoice.of(context, references), values);
            case HISTORY -> VersionsTable.of(NotebookVersions.of(context).history(), values);
            case METRICS -> PointsTable.of(store, RunChoice.of(context, only()), values);
        };
    }

    private @Nullable String only() {
        if (references.size() > 1) {
            throw new MagicException("%track copy " + what + " takes one name, not " + references.size()
                    + ": a text with spaces goes in quotes");
        }
        return references.isEmpty() ? null : references.get(0);
    }

    private static What parse(String word) {
        for (What known : What.values()) {
            if (known.word().equalsIgnoreCase(word)) {
                return known;
            }
        }
        List<String> words = List.of(What.values()).stream().map(What::word).toList();
        throw new MagicException("%track copy knows no table \"" + word + "\"; "
                + Nearest.of(word, words)
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElse("there are " + String.join(", ", words)));
    }
}
