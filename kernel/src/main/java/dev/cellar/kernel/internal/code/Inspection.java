package dev.cellar.kernel.internal.code;

import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;

/** Tells what the name under the cursor is: signatures, and Javadoc where the sources are at hand. */
public final class Inspection {
    private final SourceCodeAnalysis analysis;

    public Inspection(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * What is known, or null.
     *
     * @param cursor counted in code points, anywhere in the name or at its end
     * @param detailed whether Javadoc is wanted too
     */
    public @Nullable DisplayData at(String code, int cursor, boolean detailed) {
        int end = Cursor.toUtf16(code, cursor);
        while (end < code.length() && Character.isJavaIdentifierPart(code.codePointAt(end))) {
            end += Character.charCount(code.codePointAt(end));
        }
        int start = SnippetStart.find(analysis, code, end);
        String snippet = code.substring(start, end);
        List<Documentation> found = analysis.documentation(snippet, snippet.length(), detailed);
        if (found.isEmpty()) {
            String call = snippet + "(";
            found = analysis.documentation(call, call.length(), detailed);
        }
        return found.isEmpty() ? null : new DisplayData(text(found));
    }

    private static String text(List<Documentation> found) {
        return found.stream()
                .map(each -> each.javadoc() == null
                        ? each.signature()
                        : each.signature() + "\n\n" + JavadocText.plain(each.javadoc()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
