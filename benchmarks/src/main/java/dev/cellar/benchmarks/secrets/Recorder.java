package dev.cellar.benchmarks.secrets;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cellar.benchmarks.secrets.Plant.As;
import dev.cellar.tracking.redact.Redactor;
import java.io.IOException;
import java.io.StringWriter;

/** What of a text is recorded, by the real redactor. */
final class Recorder {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Redactor redactor;

    Recorder(Redactor redactor) {
        this.redactor = redactor;
    }

    String recorded(As as, String text) throws IOException {
        return switch (as) {
            case CODE -> redactor.code(text);
            case TEXT -> redactor.text(text);
            case RECORD -> written(text);
        };
    }

    private String written(String json) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator generator = redactor.redacting(MAPPER.createGenerator(written))) {
            MAPPER.writeTree(generator, MAPPER.readTree(json));
        }
        return written.toString();
    }
}
