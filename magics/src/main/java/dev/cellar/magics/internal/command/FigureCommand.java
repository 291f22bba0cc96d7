package dev.cellar.magics.internal.command;

import picocli.CommandLine.Command;

/** {@code %%track figure NAME}. */
@Command(name = "figure", description = "As %%%%track figure above a cell: names the figures it shows.")
final class FigureCommand extends NamingLine {
    FigureCommand() {
        super("figure", "loss curve");
    }
}
