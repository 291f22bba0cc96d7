package dev.cellar.magics.internal.command;

import dev.cellar.magics.CutText;
import dev.cellar.magics.NotebookRestore;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.tracking.model.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %track restore @V [--in-place]}. */
@Command(name = "restore", description = "Brings a version back as a copy, or with --in-place as the notebook itself.")
final class RestoreCommand implements Runnable {
    private final MagicContext context;

    @Completes(Words.VERSION)
    @Parameters(arity = "1", paramLabel = "@V", description = "Such as @12, @-1, @latest or the cell [7].")
    private String reference = "";

    @Option(
            names = "--in-place",
            description = "Replace the notebook itself; what it holds now becomes a version first.")
    private boolean inPlace;

    RestoreCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        NotebookVersions notebook = NotebookVersions.of(context);
        Version version = notebook.version(reference);
        Path file = notebook.file(context.kernel().directory());
        NotebookRestore restore = new NotebookRestore(notebook.store());
        Card.Builder card = inPlace
                ? replaced(notebook, version, restore.inPlace(version, file))
                : copied(version, restore.beside(version, file));
        CutText.of(notebook.document(version)).ifPresent(card::remark);
        context.show(card.build());
    }

    private Card.Builder copied(Version version, Path copy) {
        String name = String.valueOf(copy.getFileName());
        return Card.titled(Mark.DONE, "Restored " + VersionText.at(version))
                .row("Copy", name, href(context.kernel().directory(), copy));
    }

    private static Card.Builder replaced(NotebookVersions notebook, Version version, Optional<Version> kept) {
        return Card.titled(Mark.DONE, notebook.name() + " is " + VersionText.at(version) + " again")
                .row("Before", kept.map(VersionText::at).orElse(""))
                .remark("Reload the notebook from disk before you save it, or the editor's text replaces it");
    }

    /** A link that starts at the notebook's folder; none if the copy is not below it. */
    private static @Nullable String href(Path directory, Path copy) {
        if (!copy.startsWith(directory)) {
            return null;
        }
        try {
            return new URI(
                            null,
                            null,
                            "./" + directory.relativize(copy).toString().replace('\\', '/'),
                            null)
                    .toASCIIString();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
