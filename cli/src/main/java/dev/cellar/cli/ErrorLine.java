package dev.cellar.cli;

import dev.cellar.client.KernelException;
import dev.cellar.notebook.NotebookFormatException;
import dev.cellar.tracking.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line on standard error; the stack trace only with {@code --debug}. */
final class ErrorLine implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("cellar: " + describe(failure));
        if (CellarCommand.isDebug(command)) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.ENVIRONMENT;
    }

    private static String describe(Throwable failure) {
        if (failure instanceof UncheckedIOException io && io.getCause() != null) {
            return describe(io.getCause());
        }
        if (failure instanceof CommandException
                || failure instanceof StoreException
                || failure instanceof KernelException
                || failure instanceof NotebookFormatException) {
            return oneLine(failure.getMessage());
        }
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (failure instanceof FileAlreadyExistsException taken) {
            return "there is a file " + taken.getFile() + " where a folder should be";
        }
        if (failure instanceof FileSystemException file) {
            return "cannot use " + file.getFile() + (file.getReason() == null ? "" : ": " + file.getReason());
        }
        if (failure instanceof IOException) {
            return oneLine(failure.getMessage());
        }
        return "this should not happen: " + oneLine(failure.toString()) + " (--debug shows where)";
    }

    /** A message without its line breaks. */
    static String oneLine(@Nullable String text) {
        return text == null
                ? "unknown failure (--debug shows where)"
                : text.strip().replaceAll("\\R\\s*", " ");
    }
}
