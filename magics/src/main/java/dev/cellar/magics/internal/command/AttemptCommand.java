package dev.cellar.magics.internal.command;

import picocli.CommandLine.Command;

/** {@code %%track attempt NAME}. */
@Command(name = "attempt", description = "As %%%%track attempt above a cell: names the attempt it is.")
final class AttemptCommand extends NamingLine {
    AttemptCommand() {
        super("attempt", "deeper");
    }
}
