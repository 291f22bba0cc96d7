package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.text.Nearest;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track untag NAME…}. */
@Command(name = "untag", description = "Takes tags off this run.")
final class UntagCommand implements Runnable {
    private final MagicContext context;

    @Completes(Words.TAG)
    @Parameters(arity = "1..*", paramLabel = "NAME", description = "A tag's name, such as stage.")
    private List<String> tags = new ArrayList<>();

    UntagCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Run run = context.requireRun();
        tags.forEach(tag -> check(run, tag));
        tags.forEach(context.session()::untag);
        context.show(
                RunCards.of(run).aside("no longer " + String.join(" · ", tags)).build());
    }

    private static void check(Run run, String tag) {
        if (!run.tags().containsKey(tag)) {
            String hint = Nearest.of(tag, run.tags().keySet())
                    .map(nearest -> "; did you mean " + nearest + "?")
                    .orElse(run.tags().isEmpty() ? ": it has none" : "; it has " + KeyValues.line(run.tags()));
            throw new MagicException(RunCards.title(run) + " has no tag \"" + tag + "\"" + hint);
        }
    }
}
