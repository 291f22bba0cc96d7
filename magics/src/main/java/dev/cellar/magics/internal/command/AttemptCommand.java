package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %%track attempt NAME}; the recorder does what it says, here it is explained and refused. */
@Command(name = "attempt", description = "As %%%%track attempt above a cell: names the attempt it is.")
final class AttemptCommand implements Runnable, TakesBody {
    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The name; no quotes are needed.")
    private List<String> words = new ArrayList<>();

    @Override
    public void run() {
        throw HeadingLine.misplaced("attempt NAME");
    }

    @Override
    @SuppressWarnings("OrphanedFormatString") // %%track is what people type.
    public void run(String body) {
        if (words.isEmpty()) {
            throw new MagicException("%%track attempt needs a name: %%track attempt deeper");
        }
        throw HeadingLine.notTaken("attempt");
    }
}
