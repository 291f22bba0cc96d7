package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.table.PlannedTable;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.trust.Planned;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track order [@V]}. */
@Command(
        name = "order",
        description = "Gives the fewest cells, in the order to run them, that make every value there is.")
final class OrderCommand implements Runnable {
    private final MagicContext context;

    @Completes(Words.VERSION)
    @Parameters(arity = "0..1", paramLabel = "@V", description = "As it stood at a version; as it stands if not said.")
    private String reference = "@latest";

    OrderCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        NotebookVersions notebook = NotebookVersions.of(context);
        List<Planned> order = notebook.trust(notebook.version(reference)).order();
        Card.Builder card = Card.titled(Mark.NONE, notebook.name())
                .aside(Humanise.count(order.size(), "execution") + " make" + (order.size() == 1 ? "s" : "")
                        + " every value there is");
        if (!order.isEmpty()) {
            card.table(PlannedTable.of(order));
        }
        context.show(card.build());
    }
}
