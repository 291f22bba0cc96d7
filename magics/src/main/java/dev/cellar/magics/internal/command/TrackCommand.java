package dev.cellar.magics.internal.command;

import picocli.CommandLine.Command;

/** {@code %track} alone says where things stand. */
@Command(name = "%track", description = "records what this notebook runs: every cell, its outputs and what it cost.")
final class TrackCommand implements Runnable {
    private final MagicContext context;

    TrackCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        new StatusCommand(context).run();
    }
}
