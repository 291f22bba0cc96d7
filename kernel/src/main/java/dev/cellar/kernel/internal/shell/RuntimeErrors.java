package dev.cellar.kernel.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import org.jspecify.annotations.Nullable;

/** Tells what a cell threw: the exception and its causes, with frames down to the cell and the cell's own lines. */
final class RuntimeErrors {
    private static final int FRAMES_SHOWN = 60;

    private final JShell shell;
    private final Function<String, @Nullable CellOrigin> origins;

    /** The function finds where a snippet stands by the snippet's id. */
    RuntimeErrors(JShell shell, Function<String, @Nullable CellOrigin> origins) {
        this.shell = shell;
        this.origins = origins;
    }

    CellException of(JShellException exception, @Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CellException inner) {
                return inner;
            }
        }
        if (exception instanceof UnresolvedReferenceException unresolved) {
            return unresolved(unresolved);
        }
        if (thrown != null && isMagic(thrown)) {
            return magic(thrown);
        }
        List<String> traceback = new ArrayList<>();
        append(traceback, exception, "");
        String name = exception instanceof EvalException eval ? eval.getExceptionClassName() : "Exception";
        return new CellException(simple(name), text(exception.getMessage()), traceback);
    }

    private void append(List<String> lines, JShellException exception, String prefix) {
        if (exception instanceof EvalException eval) {
            String message = eval.getMessage();
            lines.add(Ansi.error(prefix + eval.getExceptionClassName() + (message == null ? "" : ": " + message)));
        } else if (exception instanceof UnresolvedReferenceException unresolved) {
            lines.add(Ansi.error(prefix + explain(unresolved)));
        }
        StackTraceElement[] frames = exception.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, FRAMES_SHOWN); i++) {
            lines.add("    at " + frame(frames[i]));
        }
        if (frames.length > FRAMES_SHOWN) {
            lines.add("    ... " + (frames.length - FRAMES_SHOWN) + " more");
        }
        if (exception.getCause() instanceof JShellException cause) {
            append(lines, cause, "Caused by: ");
        }
    }

    private String frame(StackTraceElement frame) {
        String file = frame.getFileName();
        CellOrigin origin = file != null && file.startsWith("#") ? origins.apply(file.substring(1)) : null;
        if (origin == null) {
            return frame.toString();
        }
        String place = Ansi.place(origin.place(frame.getLineNumber()));
        String method = (frame.getClassName().isEmpty() ? "" : frame.getClassName() + ".") + frame.getMethodName();
        return frame.getMethodName().isEmpty() ? place : method + " (" + place + ")";
    }

    private CellException unresolved(UnresolvedReferenceException exception) {
        List<String> traceback = new ArrayList<>();
        append(traceback, exception, "");
        return new CellException("UnresolvedReferenceException", explain(exception), traceback);
    }

    private String explain(UnresolvedReferenceException exception) {
        var snippet = exception.getSnippet();
        return Unresolved.describe(snippet) + " cannot be used until " + Unresolved.missing(shell, snippet)
                + " is declared";
    }

    /** What a magic throws is its message to the person who typed it, and no place in anybody's code. */
    private static boolean isMagic(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().equals(BaseNotebookStatics.class.getName())) {
                return frame.getMethodName().endsWith("Magic");
            }
        }
        return false;
    }

    private static CellException magic(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Throwable told = thrown.getClass() == RuntimeException.class && cause != null ? cause : thrown;
        String message = told.getMessage() == null ? told.toString() : told.getMessage();
        return new CellException(told.getClass().getSimpleName(), message, List.of(Ansi.error(message)));
    }

    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }
}
