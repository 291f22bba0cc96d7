package dev.cellar.magics.internal.command;

import dev.cellar.magics.MagicException;
import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track tag NAME[=VALUE]…}. */
@Command(name = "tag", description = "Marks this run with words, or with names and values.")
final class TagCommand implements Runnable {
    private final MagicContext context;

    @Parameters(arity = "1..*", paramLabel = "NAME[=VALUE]", description = "A tag, such as baseline or stage=dev.")
    private List<String> tags = new ArrayList<>();

    TagCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Run run = context.requireRun();
        List<Assignment> parsed = tags.stream().map(TagCommand::parse).toList();
        parsed.forEach(tag -> context.session().tag(tag.name(), tag.value()));
        context.show(RunCards.logged(run, parsed));
    }

    /** A name, with an empty value, or a name and a value. */
    static Assignment parse(String typed) {
        int equals = typed.indexOf('=');
        String name = equals < 0 ? typed : typed.substring(0, equals);
        if (name.isBlank()) {
            throw new MagicException("\"" + typed + "\" is no tag: write baseline or stage=dev");
        }
        return new Assignment(name, equals < 0 ? "" : typed.substring(equals + 1));
    }
}
