package dev.cellar.magics.internal.command;

import dev.cellar.magics.CutText;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Heading;
import dev.cellar.magics.card.Preformatted;
import dev.cellar.magics.text.Humanise;
import dev.cellar.magics.text.Table;
import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.model.Version;
import java.util.List;
import java.util.Optional;

/** A version on a card, with the cell that made it or, for a save, all cells. */
final class VersionShown {
    private static final int VARIABLES_SHOWN = 20;

    private VersionShown() {}

    static Card of(NotebookVersions notebook, Version version) {
        Card.Builder card = Card.titled(VersionText.mark(version), notebook.name() + " " + VersionText.at(version))
                .aside(VersionText.count(version))
                .aside(VersionText.took(version))
                .aside(Humanise.instant(version.at()));
        card.row("Label", String.join(" · ", version.labels()));
        card.row(
                "Run",
                RunChoice.byId(notebook.store(), version.runId())
                        .map(RunCards::title)
                        .orElse(""));
        card.row(
                "Commit",
                version.commit().substring(0, Math.min(10, version.commit().length())));
        cost(notebook, version).ifPresent(line -> card.row("Cost", line));
        Notebook document = notebook.document(version);
        CutText.of(document).ifPresent(card::remark);
        if (version.executionId() == null || version.cell() == null) {
            card.table(cells(document.cells()));
        } else {
            document.cell(version.cell()).ifPresent(cell -> addCell(card, cell));
            notebook.store().variables(version.executionId()).ifPresent(seen -> addVariables(card, seen));
        }
        return card.build();
    }

    private static Optional<String> cost(NotebookVersions notebook, Version version) {
        return Optional.ofNullable(version.executionId())
                .flatMap(notebook.store()::resources)
                .map(RunSummary::cost);
    }

    private static void addCell(Card.Builder card, Cell cell) {
        card.block(new Preformatted(cell.source()));
        String outputs = OutputText.of(cell.outputs());
        if (!outputs.isBlank()) {
            card.block(new Heading("Outputs")).block(new Preformatted(outputs));
        }
    }

    private static void addVariables(Card.Builder card, Variables variables) {
        if (variables.seen().isEmpty()) {
            return;
        }
        Table.Builder table = Table.builder().left("Name").left("Type").left("Value");
        variables.seen().stream()
                .limit(VARIABLES_SHOWN)
                .forEach(variable -> table.row(variable.name(), variable.declaredType(), variable.preview()));
        card.block(new Heading("Variables")).table(table.build());
        int more = variables.seen().size() - VARIABLES_SHOWN;
        if (more > 0) {
            card.remark("and " + more + " more");
        }
        if (!variables.leftOut().isEmpty()) {
            card.remark("Too many or too large to look at: " + String.join(", ", variables.leftOut()));
        }
    }

    private static Table cells(List<Cell> cells) {
        Table.Builder table = Table.builder().right("Cell").left("First line");
        cells.forEach(cell -> table.row(
                cell.executionCount() == null ? "" : "[" + cell.executionCount() + "]",
                cell.source().lines().findFirst().orElse("")));
        return table.build();
    }
}
