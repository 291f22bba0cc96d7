package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A first line of a cell that gives something a name; the recorder does what it says, here it is explained and refused. */
abstract class NamingLine implements Runnable, TakesBody {
    private final String line;
    private final String example;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The name; no quotes are needed.")
    private List<String> words = new ArrayList<>();

    NamingLine(String line, String example) {
        this.line = line;
        this.example = example;
    }

    @Override
    public void run() {
        throw HeadingLine.misplaced(line + " NAME");
    }

    @Override
    @SuppressWarnings("OrphanedFormatString") // %%track is what people type.
    public void run(String body) {
        if (words.isEmpty()) {
            throw new MagicException("%%track " + line + " needs a name: %%track " + line + " " + example);
        }
        throw HeadingLine.notTaken(line);
    }
}
