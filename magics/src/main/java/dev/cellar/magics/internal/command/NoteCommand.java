package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Markdown;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track note TEXT}, or {@code %%track note} with Markdown below it. */
@Command(name = "note", description = "Adds a text to this run; as %%%%track note, the Markdown below it.")
final class NoteCommand implements Runnable, TakesBody {
    private final MagicContext context;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "What to remember; no quotes are needed.")
    private List<String> words = new ArrayList<>();

    NoteCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        keep(String.join(" ", words));
    }

    @Override
    public void run(String body) {
        keep(String.join(" ", words) + "\n\n" + body);
    }

    @SuppressWarnings("OrphanedFormatString") // %track is what people type.
    private void keep(String text) {
        Run run = context.requireRun();
        String note = text.strip();
        if (note.isEmpty()) {
            throw new MagicException("%track note needs a text: %track note promo lags help");
        }
        context.session().note(note);
        context.show(RunCards.of(run).block(new Markdown(note)).build());
    }
}
