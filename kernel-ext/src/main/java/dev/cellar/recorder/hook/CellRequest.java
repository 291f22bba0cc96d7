package dev.cellar.recorder.hook;

import org.jspecify.annotations.Nullable;

/**
 * An {@code execute_request}.
 *
 * @param userName from the message's header, empty if it says none
 * @param cellId of the notebook's cell, where the front end sends one
 * @param counted whether it is a cell of the notebook: neither silent nor kept out of the history
 */
public record CellRequest(
        String messageId, String userName, @Nullable String cellId, String code, boolean counted) {}
