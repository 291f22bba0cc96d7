package dev.cellar.kernel.internal.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates cells: splits each into its snippets and runs one after the other, until one fails.
 *
 * <p>JShell takes a second to start, so {@link #start()} does that in the background, and the first use waits for it.
 * JShell is not thread-safe: use this from the kernel's shell thread, or from code that a cell runs meanwhile.
 */
public final class CellEvaluator {
    private final CellClassLoader loader;
    private final List<Path> initial = new ArrayList<>();
    private final CellExecutionControl control;
    private final FutureTask<JShell> starting;
    private final UnaryOperator<String> magics;
    private final Map<String, CellOrigin> origins = new ConcurrentHashMap<>();

    /** The last argument turns a cell with magics into Java. */
    public CellEvaluator(CellClassLoader loader, CellThread thread, UnaryOperator<String> magics) {
        this.control = new CellExecutionControl(loader, thread);
        this.magics = magics;
        this.loader = loader;
        this.starting = new FutureTask<>(() -> ShellFactory.create(control, initial));
    }

    /** Adds to the class path of a shell that is yet to start; its classes can be loaded at once. */
    public void startWith(List<Path> added) {
        added.forEach(loader::add);
        initial.addAll(added);
    }

    /** Starts JShell in the background. */
    public void start() {
        Thread starter = new Thread(starting, "Start JShell");
        starter.setDaemon(true);
        starter.start();
    }

    /** Adds jars and folders to what cells see. */
    public void addToClasspath(List<Path> added) {
        shell().addToClasspath(PathsHandler.joinPaths(added));
    }

    /** How long the code of cells runs. */
    public RunClock clock() {
        return control.clock();
    }

    /** JShell, once it has started. */
    public JShell shell() {
        try {
            return starting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while JShell started", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("JShell did not start: " + e.getMessage(), e);
        }
    }

    /**
     * Runs a cell.
     *
     * @param cell what people call it, such as {@code cell [3]}
     * @return the value of its last snippet, null when that has none
     * @throws CellException when it does not compile, fails or is interrupted
     */
    public @Nullable Object eval(String cell, String code) {
        String java = magics.apply(code);
        Object value = null;
        List<Snippet> unresolved = new ArrayList<>();
        int start = 0;
        while (!java.substring(start).isBlank()) {
            String rest = java.substring(start);
            CompletionInfo next = shell().sourceCodeAnalysis().analyzeCompletion(rest);
            int left = next.remaining().length();
            // Whatever JShell makes of the rest, it is taken in one piece if that is the only way forward.
            boolean stuck = next.source() == null || left >= rest.length();
            String source = stuck ? rest : next.source();
            int token = SnippetText.firstToken(source);
            if (token < source.length()) {
                value = eval(new CellSnippet(cell, java, start + token, source.substring(token)), unresolved);
            }
            start = stuck ? java.length() : java.length() - left;
        }
        Unresolved.report(shell(), unresolved);
        return value;
    }

    private @Nullable Object eval(CellSnippet snippet, List<Snippet> unresolved) {
        Object value = null;
        for (SnippetEvent event : shell().eval(snippet.source())) {
            if (event.causeSnippet() == null) {
                origins.put(event.snippet().id(), snippet.origin());
                value = outcome(snippet, event);
                if (event.status() == Snippet.Status.RECOVERABLE_DEFINED
                        || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
                    unresolved.add(event.snippet());
                }
            }
        }
        return value;
    }

    private @Nullable Object outcome(CellSnippet snippet, SnippetEvent event) {
        Throwable failure = control.takeFailure();
        Object value = control.takeValue();
        if (failure instanceof CellInterrupted || failure instanceof CellLeftBehind) {
            throw (Error) failure;
        }
        if (event.exception() != null) {
            throw new RuntimeErrors(shell(), origins::get).of(event.exception(), failure);
        }
        if (!Unresolved.isKept(event)) {
            throw CompileErrors.of(shell(), event.snippet(), snippet);
        }
        return ResultKind.isShown(event.snippet()) ? value : null;
    }
}
