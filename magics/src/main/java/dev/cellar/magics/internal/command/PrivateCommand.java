package dev.cellar.magics.internal.command;

import picocli.CommandLine.Command;

/** {@code %%track private}; the recorder does what it says, here it is explained and refused. */
@Command(
        name = "private",
        description =
                "As %%%%track private above a cell: keeps its outputs and variables out, but for what its threads print later.")
final class PrivateCommand implements Runnable, TakesBody {
    @Override
    public void run() {
        throw HeadingLine.misplaced("private");
    }

    @Override
    public void run(String body) {
        throw HeadingLine.notTaken("private");
    }
}
