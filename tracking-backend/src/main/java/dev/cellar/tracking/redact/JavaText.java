package dev.cellar.tracking.redact;

import java.util.Arrays;

/**
 * What each character of a Java cell belongs to. A cell need not compile: a literal that is not closed ends with its line,
 * a block or comment with the cell.
 */
final class JavaText {
    private final String code;
    private final Part[] parts;

    /** What a character is part of. */
    enum Part {
        CODE,
        STRING,
        BLOCK,
        COMMENT,
        /** A line of a magic, which is no Java. */
        MAGIC
    }

    private JavaText(String code) {
        this.code = code;
        this.parts = new Part[code.length()];
    }

    static JavaText of(String code) {
        JavaText text = new JavaText(code);
        int at = 0;
        while (at < code.length()) {
            Part part = text.begins(at);
            at = text.mark(at, text.end(at, part), part);
        }
        return text;
    }

    Part at(int index) {
        return parts[index];
    }

    private Part begins(int at) {
        if (code.startsWith("\"\"\"", at)) {
            return Part.BLOCK;
        }
        if (code.startsWith("//", at) || code.startsWith("/*", at)) {
            return Part.COMMENT;
        }
        char c = code.charAt(at);
        if (c == '%' && isFirstOfLine(at)) {
            return Part.MAGIC;
        }
        return c == '"' ? Part.STRING : Part.CODE;
    }

    /** Where what begins here is over. */
    private int end(int at, Part part) {
        return switch (part) {
            case BLOCK -> after("\"\"\"", at + 3);
            case COMMENT -> code.charAt(at + 1) == '/' ? line(at) : after("*/", at + 2);
            case MAGIC -> line(at);
            case STRING -> string(at);
            // A quote as a character begins no string.
            case CODE -> code.startsWith("'\"'", at) ? at + 3 : code.startsWith("'\\\"'", at) ? at + 4 : at + 1;
        };
    }

    private int mark(int from, int to, Part part) {
        Arrays.fill(parts, from, to, part);
        return to;
    }

    private int after(String closing, int from) {
        int end = code.indexOf(closing, from);
        return end < 0 ? code.length() : end + closing.length();
    }

    private int line(int from) {
        int end = code.indexOf('\n', from);
        return end < 0 ? code.length() : end;
    }

    private int string(int from) {
        int at = from + 1;
        while (at < code.length() && code.charAt(at) != '"' && code.charAt(at) != '\n') {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at < code.length() && code.charAt(at) == '"' ? at + 1 : at, code.length());
    }

    private boolean isFirstOfLine(int at) {
        int before = at - 1;
        while (before >= 0 && code.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || code.charAt(before) == '\n';
    }
}
