package dev.cellar.client.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.ExecuteCell;

/** The content and metadata of an {@code execute_request}. */
public final class ExecuteContent {
    private ExecuteContent() {}

    /** The content. */
    public static ObjectNode of(ExecuteCell cell) {
        ObjectNode content = Json.object()
                .put("code", cell.code())
                .put("silent", cell.silent())
                .put("store_history", cell.storeHistory())
                .put("allow_stdin", cell.stdin().isPresent())
                .put("stop_on_error", cell.stopOnError());
        ObjectNode expressions = content.putObject("user_expressions");
        cell.userExpressions().forEach(expressions::put);
        return content;
    }

    /** The metadata: the cell's id, where it is known. */
    public static ObjectNode metadata(ExecuteCell cell) {
        ObjectNode metadata = Json.object();
        cell.cellId().ifPresent(id -> metadata.put("cellId", id));
        return metadata;
    }
}
