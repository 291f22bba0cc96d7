package io.github.spencerpark.ijava;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.spi.ExecutionControlProvider;

/** JShell as IJava uses it: start-up scripts run inside the first cell; values are kept as objects. */
final class CodeEvaluator {
    private final ResultControl control = new ResultControl();
    private final JShell shell;
    private final List<String> startupScripts = new ArrayList<>();

    CodeEvaluator(Optional<String> classpath, Optional<String> startupScript) {
        shell = JShell.builder()
                .executionEngine(
                        new ExecutionControlProvider() {
                            @Override
                            public String name() {
                                return "IJava";
                            }

                            @Override
                            public ResultControl generate(
                                    jdk.jshell.spi.ExecutionEnv env, Map<String, String> parameters) {
                                return control;
                            }
                        },
                        Map.of())
                .build();
        classpath.ifPresent(shell::addToClasspath);
        startupScripts.add("import java.util.*;");
        startupScript.ifPresent(startupScripts::add);
    }

    JShell getShell() {
        return shell;
    }

    Object eval(String code) throws Exception {
        List<String> pending = List.copyOf(startupScripts);
        startupScripts.clear();
        for (String script : pending) {
            evalAll(script);
        }
        return evalAll(code);
    }

    private Object evalAll(String code) throws Exception {
        Object last = null;
        CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(code);
        while (info.completeness().isComplete()) {
            last = evalOne(info.source());
            info = shell.sourceCodeAnalysis().analyzeCompletion(info.remaining());
        }
        if (!info.remaining().isBlank()) {
            throw new IllegalArgumentException(
                    "Incomplete input: " + info.remaining().strip());
        }
        return last;
    }

    private Object evalOne(String source) throws Exception {
        Object last = null;
        for (SnippetEvent event : shell.eval(source)) {
            if (event.exception() instanceof jdk.jshell.EvalException e
                    && e.getExceptionClassName().equals(ResultControl.INTERRUPTED)) {
                throw new EvaluationInterruptedException(source.strip());
            }
            if (event.exception() != null) {
                throw event.exception();
            }
            if (event.causeSnippet() == null && !event.status().isDefined()) {
                throw new CompilationException(shell.diagnostics(event.snippet())
                        .map(diagnostic -> diagnostic.getMessage(null))
                        .findFirst()
                        .orElse("does not compile"));
            }
            Object value = control.take(event.value());
            last = isValue(event.snippet()) ? value : null;
        }
        return last;
    }

    private static boolean isValue(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    void interrupt() {
        shell.stop();
    }

    void shutdown() {
        shell.close();
    }

    /** A cell that does not compile. */
    static final class CompilationException extends Exception {
        private static final long serialVersionUID = 1L;

        CompilationException(String message) {
            super(message);
        }
    }

    /** A cell that was interrupted. */
    static final class EvaluationInterruptedException extends Exception {
        private static final long serialVersionUID = 1L;

        EvaluationInterruptedException(String source) {
            super("Evaluator was interrupted while executing: '" + source + "'");
        }
    }
}
