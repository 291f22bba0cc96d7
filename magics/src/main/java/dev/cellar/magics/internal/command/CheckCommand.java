package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.model.Version;
import dev.cellar.tracking.trust.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track check [@V]}: what a fresh run from top to bottom would not give. */
@Command(
        name = "check",
        description = "Says what on the screen cannot be trusted: what a fresh run from top to bottom would not give.")
final class CheckCommand implements Runnable {
    private final MagicContext context;

    @Completes(Words.VERSION)
    @Parameters(arity = "0..1", paramLabel = "@V", description = "As it stood at a version; as it stands if not said.")
    private @Nullable String reference;

    CheckCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        NotebookVersions notebook = NotebookVersions.of(context);
        Version version = notebook.version(reference == null ? "@latest" : reference);
        List<Finding> findings = notebook.trust(version).check();
        if (findings.isEmpty()) {
            context.show(Card.titled(Mark.DONE, notebook.name() + " can be trusted")
                    .aside("a fresh run from top to bottom would do the same")
                    .build());
            return;
        }
        Card.Builder card = Card.titled(Mark.WARNING, notebook.name())
                .aside(Humanise.count(findings.size(), "thing") + " that a fresh run would not give");
        for (Finding finding : findings) {
            card.row(
                    String.valueOf(finding.kind()).toLowerCase(Locale.ROOT).replace('_', ' '),
                    finding.message() + " → " + finding.advice());
        }
        context.show(card.build());
    }
}
