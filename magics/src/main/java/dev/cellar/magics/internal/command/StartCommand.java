package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.magics.card.Card;
import dev.cellar.magics.card.Mark;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.StartRequest;
import dev.cellar.tracking.TrackingSession.Started;
import dev.cellar.tracking.model.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %track start}. */
@Command(
        name = "start",
        sortOptions = false,
        sortSynopsis = false,
        description = "Begins a run, or goes on with the one that is on.")
final class StartCommand implements Runnable {
    private final MagicContext context;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The run's name; else the notebook's.")
    private @Nullable String name;

    @Completes(Words.PROJECT)
    @Option(names = "--project", paramLabel = "P", description = "Its project, a path such as pharmacy/forecast.")
    private @Nullable String project;

    @Option(names = "--hypothesis", paramLabel = "TEXT", description = "What is being tried, in quotes.")
    private String hypothesis = "";

    @Option(names = "--tag", paramLabel = "T", description = "A tag, baseline or stage=dev; may be repeated.")
    private List<String> tags = new ArrayList<>();

    @Completes(Words.NOTEBOOK)
    @Option(
            names = "--notebook",
            paramLabel = "FILE",
            description = "The notebook's file, if it is not found by itself.")
    private @Nullable String notebook;

    @Completes(Words.RUN)
    @Option(names = "--parent", paramLabel = "RUN", description = "The run it belongs to, such as sweep#1.")
    private @Nullable String parent;

    @Completes(Words.RUN)
    @Option(
            names = "--baseline",
            paramLabel = "RUN",
            description = "The run it is measured against, such as forecast#1.")
    private @Nullable String baseline;

    @Option(names = "--no-variables", description = "Leave the values of variables out.")
    private boolean noVariables;

    StartCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        check();
        Path file = notebook == null ? null : existing(context.resolve(notebook));
        StartRequest request = StartRequest.by(context.kernel().origin())
                .name(name)
                .project(project)
                .hypothesis(hypothesis)
                .tags(tags)
                .parent(idOf(parent))
                .baseline(idOf(baseline))
                .notebook(file)
                .withoutVariables(noVariables)
                .build();
        context.show(card(context.session().start(request)));
    }

    /** Before the run that is on is ended for the one to come. */
    private void check() {
        if (name != null && name.isBlank()) {
            throw new MagicException("A run's name is not empty: leave it out, or write one such as forecast");
        }
        if (project != null && Arrays.stream(project.split("/", -1)).anyMatch(String::isBlank)) {
            throw new MagicException("\"" + project + "\" is no project: write a path such as pharmacy/forecast");
        }
        tags.forEach(TagCommand::parse);
    }

    private @Nullable String idOf(@Nullable String run) {
        return run == null ? null : context.caughtUpStore().run(run).id();
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new MagicException("There is no notebook " + file);
        }
        return file;
    }

    private Card card(Started started) {
        String title = RunCards.title(started.run());
        Card.Builder card =
                Card.titled(Mark.RECORDING, started.continued() ? title + " goes on" : "Recording " + title);
        RunCards.place(card, started.run(), context);
        started.ended().ifPresent(ended -> card.row("Ended", RunCards.title(ended)));
        if (started.continued()) {
            said(card, started.run());
        } else {
            card.row("Hypothesis", started.run().hypothesis())
                    .row("Goal", RunCards.goal(started.run()))
                    .row("Tags", KeyValues.line(started.run().tags()))
                    .row("Parent", parent == null ? "" : named(started.run().parentId()))
                    .row("Baseline", named(started.run().baselineId()))
                    .row("Variables", context.session().recordsVariables() ? "" : "left out")
                    .row("Kept", "this computer only")
                    .row("Earlier", earlier(started.earlier()));
            RunCards.limits(card, started.run(), context);
        }
        context.session().trouble().ifPresent(card::remark);
        return card.build();
    }

    /** Of a run that goes on, what this start said anew; and that variables are left out, as they were before. */
    private void said(Card.Builder card, Run run) {
        card.row("Hypothesis", hypothesis)
                .row("Tags", tags.isEmpty() ? "" : KeyValues.line(run.tags()))
                .row("Parent", parent == null ? "" : named(run.parentId()))
                .row("Baseline", baseline == null ? "" : named(run.baselineId()))
                .row("Variables", context.session().recordsVariables() ? "" : "left out");
    }

    private String named(@Nullable String runId) {
        return RunChoice.byId(context.session().store(), runId)
                .map(RunCards::title)
                .orElse("");
    }

    private static String earlier(int cells) {
        return cells == 0 ? "" : Humanise.count(cells, "cell") + " from before start included";
    }
}
