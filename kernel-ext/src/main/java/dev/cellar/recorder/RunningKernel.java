package dev.cellar.recorder;

import dev.cellar.magics.KernelView;
import dev.cellar.magics.MagicException;
import dev.cellar.recorder.hook.HookException;
import dev.cellar.recorder.hook.KernelDisplay;
import dev.cellar.recorder.hook.KernelShell;
import dev.cellar.recorder.inspect.VariableReader;
import dev.cellar.recorder.notebook.NotebookWatch;
import dev.cellar.recorder.pipeline.Authorship;
import dev.cellar.tracking.model.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** The kernel as the magics see it. Thread-safe, save that variables are for the thread that runs cells. */
final class RunningKernel implements KernelView {
    private final KernelDisplay display;
    private final Supplier<@Nullable KernelShell> shell;
    private final NotebookWatch notebook;
    private final Authorship authorship;
    private final Supplier<@Nullable String> execution;
    private final Limits limits;
    private final VariableReader reader = new VariableReader();

    RunningKernel(
            KernelDisplay display,
            Supplier<@Nullable KernelShell> shell,
            NotebookWatch notebook,
            Authorship authorship,
            Supplier<@Nullable String> execution,
            Limits limits) {
        this.display = display;
        this.shell = shell;
        this.notebook = notebook;
        this.authorship = authorship;
        this.execution = execution;
        this.limits = limits;
    }

    @Override
    public void display(Map<String, String> bundle) {
        try {
            display.show(bundle);
        } catch (HookException e) {
            limits.add("what %track has to say", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Map<String, String> render(Object value) {
        try {
            return display.render(value);
        } catch (HookException e) {
            throw new MagicException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<Object> variable(String name) {
        KernelShell asked = shell.get();
        if (asked == null) {
            return Optional.empty();
        }
        return asked.shell()
                .variables()
                .filter(snippet -> snippet.name().equals(name))
                .findFirst()
                .map(snippet -> reader.read(asked.shell(), asked.loader(), snippet))
                .flatMap(reading -> Optional.ofNullable(reading.value()));
    }

    @Override
    public List<String> variableNames() {
        KernelShell asked = shell.get();
        if (asked == null) {
            return List.of();
        }
        return asked.shell()
                .variables()
                .map(VarSnippet::name)
                .filter(name -> !name.startsWith("$"))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public @Nullable String currentExecution() {
        return execution.get();
    }

    @Override
    public Optional<Path> notebook() {
        return notebook.path();
    }

    @Override
    public Origin origin() {
        return authorship.origin("");
    }

    @Override
    public Path directory() {
        return notebook().map(Path::getParent).orElseGet(() -> Path.of("").toAbsolutePath());
    }

    @Override
    public Optional<String> limits() {
        return limits.line();
    }
}
