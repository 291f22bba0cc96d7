package dev.cellar.cli.command;

import dev.cellar.magics.CutText;
import dev.cellar.magics.NotebookRestore;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Version;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellar restore NOTEBOOK@V}: a version as a file. */
@Command(
        name = "restore",
        description = "Restore a version: a copy beside the notebook, a file of your choice, or in place.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Runnable {
    @Parameters(
            paramLabel = "NOTEBOOK@V",
            converter = NotebookVersion.Converter.class,
            description = "Such as lags.ipynb@12, lags.ipynb@-1 or lags.ipynb@latest.")
    private @Nullable NotebookVersion what;

    @ArgGroup
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Where to: one of these, or a copy beside the notebook. */
    static final class Target {
        @Option(
                names = "--to",
                paramLabel = "FILE",
                description = "Write this file; what it held becomes a version first.")
        private @Nullable Path file;

        @Option(names = "--in-place", description = "Replace the notebook; what it holds now becomes a version first.")
        private boolean inPlace;
    }

    @Override
    public void run() {
        NotebookVersion wanted = what;
        if (wanted == null) {
            throw new IllegalStateException("picocli requires the parameter");
        }
        try (TrackingStore store = Stores.of(wanted.notebook())) {
            Version version =
                    store.version(store.notebook(wanted.notebook().toString()).id(), wanted.version());
            print(restore(new NotebookRestore(store), version, wanted.notebook()));
            CutText.of(store.document(version)).ifPresent(this::print);
        }
    }

    private String restore(NotebookRestore restore, Version version, Path notebook) {
        if (!target.inPlace && target.file == null) {
            return "Restored @" + version.number() + " as " + restore.beside(version, notebook);
        }
        Path file = target.file == null ? notebook : target.file;
        Optional<Version> kept = restore.inPlace(version, file);
        return "Restored @" + version.number() + " to " + file
                + kept.map(before -> "; what it held is kept as @" + before.number())
                        .orElse("");
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
