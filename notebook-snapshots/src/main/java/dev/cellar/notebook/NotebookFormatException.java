package dev.cellar.notebook;

import java.io.IOException;

/**
 * Says in one line why some bytes are no notebook that Cellar can read, and what to do about it. The message is meant
 * for the person who owns the file.
 */
public final class NotebookFormatException extends IOException {

    /** Creates the exception with its one line. */
    public NotebookFormatException(String message) {
        super(message);
    }

    /** Creates the exception with its one line and what led to it. */
    public NotebookFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
