package dev.cellar.cli.command;

import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.NotebookEntry;
import dev.cellar.tracking.model.Version;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar relink OLD NEW}: mends a wrong guess of which file a notebook is. */
@Command(
        name = "relink",
        description = "Say that a notebook's history goes on in another file.",
        mixinStandardHelpOptions = true)
public final class RelinkCommand implements Runnable {
    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The notebook's former file, or the name the store knows it by.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The file that it is now.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        try (TrackingStore store = Stores.of(file)) {
            NotebookEntry notebook = store.relink(before, file);
            List<Version> versions = store.history(notebook.id());
            spec.commandLine()
                    .getOut()
                    .println(notebook.path() + " goes on from " + before
                            + (versions.isEmpty() ? "" : ", whose newest version is @" + newest(versions)));
            spec.commandLine().getOut().flush();
        }
    }

    /** After a purge it is a higher number than there are versions. */
    private static int newest(List<Version> versions) {
        return versions.get(versions.size() - 1).number();
    }
}
