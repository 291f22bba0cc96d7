package dev.cellar.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cellar.notebook.CanonicalJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * How a value of the document is held in a file of its own, so that a person reads text as text and a picture as a
 * picture. A form takes a value only if it gives that very value back.
 */
enum PartForm {
    /** UTF-8, with one newline added at the end. */
    TEXT("text") {
        @Override
        Optional<byte[]> encode(JsonNode value) {
            return value.isTextual() && isWhole(value.textValue())
                    ? Optional.of((value.textValue() + "\n").getBytes(UTF_8))
                    : Optional.empty();
        }

        @Override
        JsonNode decode(byte[] bytes) throws IOException {
            if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
                throw new IOException("a text file does not end with a newline");
            }
            return TextNode.valueOf(new String(bytes, 0, bytes.length - 1, UTF_8));
        }
    },
    /** Canonical JSON. */
    JSON("json") {
        @Override
        Optional<byte[]> encode(JsonNode value) {
            return Optional.of(CanonicalJson.write(value));
        }

        @Override
        JsonNode decode(byte[] bytes) throws IOException {
            return CanonicalJson.read(bytes);
        }
    },
    /** The bytes of a value in Base64. */
    BASE64("base64") {
        @Override
        String wrap(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    },
    /** The bytes of a value in Base64 that ends with a newline. */
    BASE64_NEWLINE("base64-newline") {
        @Override
        String wrap(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    },
    /** The bytes of a value in Base64 in lines of 76 characters, each ended by a newline. */
    BASE64_LINES("base64-lines") {
        @Override
        String wrap(byte[] bytes) {
            return Base64.getMimeEncoder(LINE_LENGTH, new byte[] {'\n'}).encodeToString(bytes) + "\n";
        }
    };

    private static final int LINE_LENGTH = 76;

    private final String label;

    PartForm(String label) {
        this.label = label;
    }

    /** The name in {@code cell.json}. */
    String label() {
        return label;
    }

    static PartForm of(String label) throws IOException {
        return Arrays.stream(values())
                .filter(form -> form.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IOException("a file has the unknown form " + label));
    }

    /** The file's bytes, or nothing where this form would not give the value back. */
    Optional<byte[]> encode(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(value.textValue().replace("\n", ""));
            return wrap(bytes).equals(value.textValue()) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not Base64; another form takes it
        }
    }

    /** The value of a file's bytes. */
    JsonNode decode(byte[] bytes) throws IOException {
        return TextNode.valueOf(wrap(bytes));
    }

    String wrap(byte[] bytes) {
        throw new UnsupportedOperationException(label + " does not hold Base64");
    }

    /** Whether UTF-8 can hold a text: half a surrogate pair it cannot. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
