package dev.cellar.kernel.internal.shell;

import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Says which names a cell refers to that nothing declares yet. A method or class that waits for a name is kept and told
 * of on standard error, for a later cell may declare it. A variable is an error: its initialiser did not run.
 */
final class Unresolved {
    private Unresolved() {}

    static void report(JShell shell, List<Snippet> snippets) {
        for (Snippet snippet : snippets) {
            if (snippet instanceof DeclarationSnippet declaration && isWaiting(shell, declaration)) {
                report(shell, declaration);
            }
        }
    }

    /** Whether JShell keeps a snippet, be it valid or waiting. What is no declaration cannot wait, it was not run. */
    static boolean isKept(SnippetEvent event) {
        return event.status().isActive()
                && (event.status().isDefined() || event.snippet() instanceof DeclarationSnippet);
    }

    /** The names that a declaration waits for, such as {@code class B, method f(int)}. */
    static String missing(JShell shell, DeclarationSnippet snippet) {
        return shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    }

    /** The declaration as people call it, such as {@code method f(int)}. */
    static String describe(DeclarationSnippet snippet) {
        if (snippet instanceof MethodSnippet method) {
            return "method " + method.name() + "(" + method.parameterTypes() + ")";
        }
        if (snippet instanceof TypeDeclSnippet type) {
            return "class " + type.name();
        }
        return "variable " + snippet.name();
    }

    private static void report(JShell shell, DeclarationSnippet declaration) {
        String text = describe(declaration) + " cannot be used until " + missing(shell, declaration) + " is declared";
        if (declaration instanceof VarSnippet) {
            shell.drop(declaration);
            throw new CellException("CompilationException", text, List.of(Ansi.error(text)));
        }
        System.err.println(text);
    }

    private static boolean isWaiting(JShell shell, DeclarationSnippet declaration) {
        Snippet.Status status = shell.status(declaration);
        return status == Snippet.Status.RECOVERABLE_DEFINED || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    }
}
