package dev.cellar.kernel.internal.shell;

import java.util.List;

/**
 * A cell failed: name, value and traceback as a client shows them. Unchecked, for it also passes through the code of a
 * cell that evaluated another.
 */
public final class CellException extends RuntimeException {
    private final String name;
    private final String value;
    private final transient List<String> traceback;

    /** The traceback is lines, which may hold ANSI colours. */
    public CellException(String name, String value, List<String> traceback) {
        super(value);
        this.name = name;
        this.value = value;
        this.traceback = List.copyOf(traceback);
    }

    public String name() {
        return name;
    }

    public String value() {
        return value;
    }

    public List<String> traceback() {
        return traceback;
    }
}
