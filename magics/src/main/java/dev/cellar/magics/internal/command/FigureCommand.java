package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %%track figure NAME}; the recorder does what it says, here it is explained and refused. */
@Command(name = "figure", description = "As %%%%track figure above a cell: names the figures it shows.")
final class FigureCommand implements Runnable, TakesBody {
    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The name; no quotes are needed.")
    private List<String> words = new ArrayList<>();

    @Override
    public void run() {
        throw HeadingLine.misplaced("figure NAME");
    }

    @Override
    @SuppressWarnings("OrphanedFormatString") // %%track is what people type.
    public void run(String body) {
        if (words.isEmpty()) {
            throw new MagicException("%%track figure needs a name: %%track figure loss curve");
        }
        throw HeadingLine.notTaken("figure");
    }
}
