package dev.cellar.kernel.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Tells where in a cell the compiler found an error: line, column, the line's text and a mark below it. */
final class CompileErrors {
    private static final String NAME = "CompilationException";

    private CompileErrors() {}

    static CellException of(JShell shell, Snippet rejected, CellSnippet snippet) {
        List<Diag> errors = shell.diagnostics(rejected).filter(Diag::isError).toList();
        if (errors.isEmpty()) {
            String text = "The snippet was rejected: " + snippet.source().strip();
            return new CellException(NAME, text, List.of(Ansi.error(text)));
        }
        List<String> traceback = new ArrayList<>();
        errors.forEach(error -> traceback.addAll(lines(error, snippet)));
        return new CellException(NAME, summary(errors.get(0), snippet), traceback);
    }

    private static String summary(Diag error, CellSnippet snippet) {
        String message = error.getMessage(Locale.getDefault()).replaceAll("\\s*\\R\\s*", "; ");
        return message + " (" + place(error, snippet) + ")";
    }

    private static List<String> lines(Diag error, CellSnippet snippet) {
        int start = (int) error.getStartPosition();
        int line = snippet.lineAt(start);
        String text = snippet.line(line);
        int column = snippet.columnAt(start);
        int end = (int) Math.max(error.getEndPosition(), start + 1L);
        int length = snippet.lineAt(end) == line ? snippet.columnAt(end) - column : text.length() - column + 1;
        List<String> lines = new ArrayList<>();
        lines.add(Ansi.place(place(error, snippet)) + ": " + Ansi.error("error"));
        error.getMessage(Locale.getDefault()).lines().map(Ansi::error).forEach(lines::add);
        lines.add(text);
        lines.add(" ".repeat(column - 1) + "^".repeat(Math.max(1, length)));
        return lines;
    }

    private static String place(Diag error, CellSnippet snippet) {
        int start = (int) error.getStartPosition();
        return snippet.cell() + ", line " + snippet.lineAt(start) + ", column " + snippet.columnAt(start);
    }
}
