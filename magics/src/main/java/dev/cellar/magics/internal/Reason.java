package dev.cellar.magics.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why reading or writing failed, in words: the messages of the file exceptions are but a path. */
public final class Reason {
    private Reason() {}

    public static String of(IOException failure) {
        String message = failure.getMessage();
        if (message == null) {
            return failure.getClass().getSimpleName();
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no file " + message;
        }
        if (failure instanceof AccessDeniedException) {
            return "no right to " + message;
        }
        return failure instanceof FileAlreadyExistsException ? message + " is there already" : message;
    }
}
