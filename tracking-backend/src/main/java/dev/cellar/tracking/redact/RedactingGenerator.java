package dev.cellar.tracking.redact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON with its texts redacted: Java source as such, images as they are, and a value beside a {@code name} by that
 * name, as in a param or variable. Not thread-safe.
 */
final class RedactingGenerator extends JsonGeneratorDelegate {
    private static final Set<String> CODE = Set.of("code", "source");
    private static final Set<String> VALUES = Set.of("value", "preview");
    /** What the stores find things by. */
    private static final Set<String> KEYS = Set.of(
            "id",
            "runId",
            "executionId",
            "messageId",
            "cellId",
            "path",
            "notebookPath",
            "sha256",
            "original",
            "parentId",
            "baselineId");

    private final Redactor redactor;
    private final Deque<Level> levels = new ArrayDeque<>();

    /** An object that is being written: what its name is, and whether its value was hidden. */
    private static final class Level {
        private String name = "";
        private boolean hidden;
    }

    RedactingGenerator(JsonGenerator generator, Redactor redactor) {
        super(generator, false);
        this.redactor = redactor;
    }

    @Override
    public void writeStartObject() throws IOException {
        levels.push(new Level());
        super.writeStartObject();
    }

    @Override
    public void writeStartObject(Object forValue) throws IOException {
        levels.push(new Level());
        super.writeStartObject(forValue);
    }

    @Override
    public void writeStartObject(Object forValue, int size) throws IOException {
        levels.push(new Level());
        super.writeStartObject(forValue, size);
    }

    @Override
    public void writeEndObject() throws IOException {
        levels.pop();
        super.writeEndObject();
    }

    @Override
    public void writeString(@Nullable String text) throws IOException {
        delegate.writeString(text == null ? null : redacted(text));
    }

    @Override
    public void writeString(SerializableString text) throws IOException {
        writeString(text.getValue());
    }

    @Override
    public void writeString(char[] text, int offset, int length) throws IOException {
        writeString(new String(text, offset, length));
    }

    private @Nullable String redacted(String text) {
        String field = field();
        Level level = levels.peek();
        if (KEYS.contains(field) || MediaTypes.isBinary(field) || level == null) {
            return text;
        }
        if (field.equals("name")) {
            level.name = text;
        }
        if (field.equals("hash") && level.hidden) {
            // The digest of a short secret is as good as the secret.
            return null;
        }
        if (CODE.contains(field)) {
            return redactor.code(text);
        }
        boolean value = VALUES.contains(field);
        String redacted = redactor.named(value && !level.name.isEmpty() ? level.name : field, text);
        level.hidden |= value && !redacted.equals(text);
        return redacted;
    }

    private String field() {
        String name = delegate.getOutputContext().getCurrentName();
        return name == null ? "" : name;
    }
}
