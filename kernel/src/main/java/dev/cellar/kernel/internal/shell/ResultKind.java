package dev.cellar.kernel.internal.shell;

import jdk.jshell.Snippet;

/** Which snippets have a value that is shown as the cell's result: expressions and names, not what declares or assigns. */
final class ResultKind {
    private ResultKind() {}

    static boolean isShown(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }
}
