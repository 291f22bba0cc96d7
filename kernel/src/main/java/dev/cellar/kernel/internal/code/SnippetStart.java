package dev.cellar.kernel.internal.code;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Finds where in a cell the snippet begins that the cursor is in, for JShell looks at one snippet at a time. */
final class SnippetStart {
    private SnippetStart() {}

    static int find(SourceCodeAnalysis analysis, String code, int cursor) {
        int start = 0;
        while (start < cursor) {
            CompletionInfo next = analysis.analyzeCompletion(code.substring(start));
            int end = code.length() - next.remaining().length();
            if (end >= cursor || end <= start || !next.completeness().isComplete()) {
                return start;
            }
            start = end;
        }
        return start;
    }
}
