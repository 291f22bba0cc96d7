package dev.cellar.kernel.internal.shell;

import java.util.ArrayList;
import java.util.List;

/** Whatever can end a cell, as the error that clients show. */
public final class Failures {
    private static final String KERNEL_PACKAGE = "dev.cellar.kernel.";

    private Failures() {}

    /** The error to show; a {@link CellException} is one already. */
    public static CellException of(Throwable failure) {
        if (failure instanceof CellException cell) {
            return cell;
        }
        if (failure instanceof CellInterrupted || failure instanceof CellLeftBehind) {
            // The name that kernels of this family use, so that clients know an interrupt from an error.
            String text = String.valueOf(failure.getMessage());
            return new CellException("EvaluationInterruptedException", text, List.of(Ansi.error(text)));
        }
        List<String> lines = new ArrayList<>();
        for (Throwable each = failure; each != null && lines.size() < 200; each = each.getCause()) {
            lines.add(Ansi.error((lines.isEmpty() ? "" : "Caused by: ") + each));
            for (StackTraceElement frame : each.getStackTrace()) {
                if (frame.getClassName().startsWith(KERNEL_PACKAGE)) {
                    break;
                }
                lines.add("    at " + frame);
            }
        }
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return new CellException(failure.getClass().getSimpleName(), message, lines);
    }
}
