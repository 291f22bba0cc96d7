package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.table.ComparisonTable;
import dev.cellar.magics.table.Values;
import dev.cellar.tracking.compare.Comparison;
import dev.cellar.tracking.compare.MetricRow;
import dev.cellar.tracking.compare.ParamRow;
import dev.cellar.tracking.compare.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track compare RUN|ATTEMPT…}. */
@Command(name = "compare", description = "Puts runs or attempts side by side; one alone against the run before it.")
final class CompareCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.RUN, Words.CELL})
    @Parameters(
            arity = "0..*",
            paramLabel = "RUN|ATTEMPT",
            description = "A run forecast#2, its attempt forecast#2:3, attempt 3 of this run, or its cell [7].")
    private List<String> references = new ArrayList<>();

    CompareCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Comparison comparison = ComparisonChoice.of(context, references);
        Subject against = comparison.subjects().get(comparison.reference());
        String reference = against.name().isEmpty() ? against.label() : against.name();
        Card.Builder card = Card.titled(
                        Mark.NONE,
                        comparison.subjects().stream()
                                .map(subject -> subject.label())
                                .collect(Collectors.joining(" · ")))
                .table(ComparisonTable.of(comparison, Values.SHOWN));
        card.remark(legend(comparison, reference));
        context.show(card.build());
    }

    /** Says of the signs only those that are there. */
    private static String legend(Comparison comparison, String reference) {
        List<String> signs = new ArrayList<>();
        boolean differ = comparison.params().stream().anyMatch(ParamRow::differs)
                || comparison.metrics().stream().anyMatch(MetricRow::differs);
        if (!differ) {
            return "No param and no metric differs";
        }
        signs.add("≠ differs");
        comparison.metrics().stream()
                .filter(row -> row.direction() != null && row.differs())
                .forEach(row -> signs.add(
                        "★ best " + row.name() + ", " + row.direction().word()));
        if (comparison.metrics().stream().anyMatch(CompareCommand::hasDelta)) {
            signs.add("▲▼ against " + reference);
        }
        return String.join(" · ", signs);
    }

    private static boolean hasDelta(MetricRow row) {
        for (int i = 0; i < row.values().size(); i++) {
            if (row.delta(i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
