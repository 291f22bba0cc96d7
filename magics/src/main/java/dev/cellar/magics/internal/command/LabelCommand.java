package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.tracking.model.Version;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track label @V NAME}. */
@Command(name = "label", description = "Names a version, so that @NAME finds it.")
final class LabelCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.VERSION, Words.CELL})
    @Parameters(index = "0", paramLabel = "@V", description = "The version, such as @12, or a cell such as [7].")
    private String reference = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "A word such as best or before-lags.")
    private String name = "";

    LabelCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        NotebookVersions notebook = NotebookVersions.of(context);
        String label = name.startsWith("@") ? name.substring(1) : name;
        Version version = notebook.version(reference);
        Optional<Version> bearer = notebook.history().stream()
                .filter(other -> other.labels().contains(label) && other.number() != version.number())
                .findFirst();
        Version labelled = notebook.store().label(version, label);
        context.show(Card.titled(Mark.DONE, notebook.name() + " " + VersionText.at(labelled))
                .aside("is @" + label
                        + bearer.map(other -> " now, no longer " + VersionText.at(other))
                                .orElse(""))
                .build());
    }
}
