package dev.cellar.cli.command;

import dev.cellar.tracking.TrackingStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cellar gc}: packs the store; every version stays. */
@Command(name = "gc", description = "Pack the store. Every version stays.", mixinStandardHelpOptions = true)
public final class GcCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        try (TrackingStore store = Stores.here()) {
            spec.commandLine().getOut().println(store.gc());
            spec.commandLine().getOut().flush();
        }
    }
}
