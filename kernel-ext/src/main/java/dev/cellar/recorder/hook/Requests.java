package dev.cellar.recorder.hook;

import dev.cellar.tracking.model.CellHeading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kernel's own message object for a request to execute. */
final class Requests {
    private Requests() {}

    static CellRequest read(Object message) throws HookException {
        Object header = need(message, "getHeader");
        Object content = need(message, "getContent");
        boolean silent = Boolean.TRUE.equals(Fields.call(content, "isSilent"));
        boolean stored = Boolean.TRUE.equals(Fields.call(content, "shouldStoreHistory"));
        return new CellRequest(
                need(header, "getId").toString(),
                text(Fields.call(header, "getUsername")),
                Fields.call(message, "getMetadata") instanceof Map<?, ?> metadata
                                && metadata.get("cellId") instanceof String cellId
                        ? cellId
                        : null,
                text(Fields.call(content, "getCode")),
                !silent && stored);
    }

    /**
     * Takes the lines off that only say something of the cell, just before the kernel asks for the code to run it; the
     * front end was shown the person's own by then.
     */
    static void leaveBody(Object message) throws HookException {
        Object content = need(message, "getContent");
        CellHeading heading = CellHeading.of(text(Fields.call(content, "getCode")));
        if (heading.isPresent()) {
            Fields.set(content, "code", heading.body());
        }
    }

    private static Object need(Object owner, String getter) throws HookException {
        Object value = Fields.call(owner, getter);
        if (value == null) {
            throw new HookException(owner.getClass().getName() + " answers nothing to " + getter);
        }
        return value;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
