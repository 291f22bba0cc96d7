package dev.cellar.tracking.model;

import java.util.List;

/**
 * Why a cell failed, as Jupyter's {@code error} message gives it.
 *
 * @param name the exception's class
 * @param value its message
 * @param traceback lines as published, ANSI colours included
 */
public record CellError(String name, String value, List<String> traceback) {
    public CellError {
        traceback = List.copyOf(traceback);
    }
}
