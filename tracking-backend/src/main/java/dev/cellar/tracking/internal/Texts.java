package dev.cellar.tracking.internal;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Small pieces of wording. */
public final class Texts {
    private Texts() {}

    /** What an exception says in one line, its kind where it says nothing; the file exceptions say but a path. */
    public static String reason(Throwable thrown) {
        String message = thrown.getMessage();
        if (message == null || message.isBlank()) {
            return thrown.getClass().getSimpleName();
        }
        if (thrown instanceof NoSuchFileException) {
            return "there is no " + message;
        }
        if (thrown instanceof AccessDeniedException) {
            return "no right to " + message;
        }
        return message.strip().lines().findFirst().orElse(message);
    }

    /** The first line of a cell that says something, cut to a length that fits a listing. */
    public static String title(String code) {
        String line = code.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("(empty cell)");
        int characters = line.codePointCount(0, line.length());
        return characters <= 72 ? line : line.substring(0, line.offsetByCodePoints(0, 71)) + "…";
    }
}
