package dev.cellar.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The error that ended a cell, as the kernel reports it.
 *
 * @param name the error's kind, for example a class name
 * @param value its message
 * @param traceback lines, often with ANSI colours
 */
public record CellError(String name, String value, List<String> traceback) {
    public CellError {
        traceback = List.copyOf(traceback);
    }

    /** Reads the content of an {@code error} message or of a reply with status {@code error}. */
    public static CellError of(JsonNode content) {
        return new CellError(
                content.path("ename").asText(),
                content.path("evalue").asText(),
                StreamSupport.stream(content.path("traceback").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }
}
