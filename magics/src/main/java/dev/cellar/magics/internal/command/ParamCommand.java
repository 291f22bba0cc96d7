package dev.cellar.magics.internal.command;

import dev.cellar.tracking.model.Run;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %track param NAME=VALUE…}, {@code %track param NAME…}. */
@Command(name = "param", description = "Logs params of this run.")
final class ParamCommand implements Runnable {
    private final MagicContext context;

    @Completes({Words.PARAM_VALUE, Words.VARIABLE})
    @Parameters(
            arity = "1..*",
            paramLabel = "NAME[=VALUE]",
            description = "A param, such as lr=0.05; a name alone logs the variable of that name.")
    private List<String> params = new ArrayList<>();

    ParamCommand(MagicContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Run run = context.requireRun();
        List<Assignment> read = new VariableValues(context.kernel()).params(params);
        String execution = context.kernel().currentExecution();
        read.forEach(param -> context.session().param(execution, param.name(), param.value()));
        context.show(RunCards.logged(run, read));
    }
}
