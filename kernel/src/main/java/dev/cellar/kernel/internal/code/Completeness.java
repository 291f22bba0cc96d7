package dev.cellar.kernel.internal.code;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Tells whether code can run as it stands, for clients that decide whether Enter runs it or begins a line. */
public final class Completeness {
    private static final String INDENT = "    ";

    private final SourceCodeAnalysis analysis;

    public Completeness(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** One of the words of {@link BaseKernel}, or the indent of the line that is to follow. */
    public String of(String code) {
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (next.completeness() == SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE) {
                return INDENT.repeat(OpenBrackets.count(code));
            }
            if (next.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN) {
                return BaseKernel.IS_COMPLETE_BAD;
            }
            rest = next.remaining();
        }
        return BaseKernel.IS_COMPLETE_YES;
    }
}
