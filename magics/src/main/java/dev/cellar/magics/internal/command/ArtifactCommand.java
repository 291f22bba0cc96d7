package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.internal.Reason;
import dev.cellar.magics.internal.log.ArtifactContent;
import dev.cellar.magics.internal.log.ArtifactFiles;
import dev.cellar.magics.internal.log.ArtifactName;
import dev.cellar.magics.internal.log.Content;
import dev.cellar.magics.text.Humanise;
import dev.cellar.magics.text.Nearest;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track artifact PATH|DIR|VARIABLE}: a file comes before a variable of the same name. */
@Command(name = "artifact", description = "Keeps a file, every file of a folder, or a variable's value with this run.")
final class ArtifactCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.FILE, Words.VARIABLE})
    @Parameters(paramLabel = "PATH|DIR|VARIABLE", description = "What to keep, such as errors.csv, reports/ or model.")
    private String what = "";

    ArtifactCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Run run = context.requireRun();
        if (what.isBlank()) {
            throw new MagicException("%track artifact needs PATH|DIR|VARIABLE, such as reports/errors.csv");
        }
        Path path = context.resolve(what);
        try {
            if (Files.exists(path)) {
                keep(run, path);
            } else {
                keep(run, context.kernel().variable(what).orElseThrow(() -> unknown(path)));
            }
        } catch (IOException e) {
            throw new MagicException("artifact " + what + ": " + Reason.of(e), e);
        }
    }

    private void keep(Run run, Object variable) throws IOException {
        Optional<Path> file = variable instanceof Path path
                ? Optional.of(path)
                : variable instanceof File named ? Optional.of(named.toPath()) : Optional.empty();
        if (file.isPresent()) {
            keep(run, context.resolve(file.get().toString()));
            return;
        }
        Content content = ArtifactContent.of(what, variable, context.kernel());
        context.session()
                .artifact(
                        context.kernel().currentExecution(),
                        ArtifactName.checked(what),
                        ArtifactKind.FILE,
                        content.mediaType(),
                        content.bytes());
        context.show(RunCards.of(run)
                .aside("kept " + what + ", " + Humanise.bytes(content.bytes().length))
                .build());
    }

    private void keep(Run run, Path path) throws IOException {
        ArtifactFiles files = ArtifactFiles.of(path, context.kernel().directory());
        if (files.files().isEmpty()) {
            throw new MagicException("artifact " + what + ": the folder holds no file" + leftOut(files));
        }
        String execution = context.kernel().currentExecution();
        for (ArtifactFiles.Named file : files.files()) {
            context.session().artifact(execution, file.name(), ArtifactKind.FILE, file.path());
        }
        String count = Files.isDirectory(path) ? Humanise.count(files.files().size(), "file") + " of " : "";
        Card.Builder card = RunCards.of(run)
                .aside("kept " + count + files.name() + ", " + Humanise.bytes(files.bytes()) + leftOut(files));
        context.show(card.build());
    }

    private static String leftOut(ArtifactFiles files) {
        return files.linksLeftOut() == 0 ? "" : "; " + Humanise.count(files.linksLeftOut(), "link") + " left out";
    }

    private MagicException unknown(Path path) {
        return new MagicException("There is no file " + path + " and no variable " + what
                + Nearest.of(what, context.kernel().variableNames())
                        .map(nearest -> "; did you mean the variable " + nearest + "?")
                        .orElse(""));
    }
}
