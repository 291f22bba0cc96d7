package dev.cellar.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * JSON with one text for one value: the text Python's {@code json} writes with an indent of one, keys sorted by code
 * point and non-ASCII left as it is, ended by a newline. Reading keeps every digit of every number and takes
 * {@code NaN} and {@code Infinity}, as Python does.
 *
 * <p>Numbers are written in Python's notation ({@code 1e-05}, {@code 1e+16}, {@code 1.0}); a number with more digits
 * than a double holds keeps its own. All methods are stateless and may be called from any thread.
 */
public final class CanonicalJson {

    /** Documents larger than this are refused. */
    public static final int MAX_BYTES = 512 << 20;

    /** Values nested deeper than this are refused; Jackson's own 1,000, as in a message, fit into a notebook. */
    public static final int MAX_DEPTH = 1_100;

    private CanonicalJson() {}

    /** The canonical bytes of a value: UTF-8, ended by a newline. */
    public static byte[] write(JsonNode node) {
        return writeNormal(NormalForm.copy(node));
    }

    /** The canonical bytes of a value that is in {@linkplain NormalForm normal form} already. */
    static byte[] writeNormal(JsonNode node) {
        return (JsonText.of(node) + "\n").getBytes(UTF_8);
    }

    /**
     * Reads one JSON object.
     *
     * @throws NotebookFormatException with the line and column of what is wrong
     */
    public static ObjectNode readObject(byte[] bytes) throws NotebookFormatException {
        if (read(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw new NotebookFormatException(
                "The file holds JSON, but not a JSON object as a notebook does. Check that it is the right file.");
    }

    /**
     * Reads one JSON value.
     *
     * @throws NotebookFormatException with the line and column of what is wrong
     */
    public static JsonNode read(byte[] bytes) throws NotebookFormatException {
        if (bytes.length > MAX_BYTES) {
            throw new NotebookFormatException("The file has " + bytes.length + " bytes; Cellar reads at most "
                    + MAX_BYTES + ". Clear the largest outputs and save it again.");
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new NotebookFormatException("The file is empty. Restore an earlier version, or save it again.");
        }
        return parse(text);
    }

    private static String decode(byte[] bytes) throws NotebookFormatException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = UTF_8.newDecoder().decode(in).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new NotebookFormatException(
                    "The file is not UTF-8 text (first bad byte at offset " + in.position()
                            + "). Save it as UTF-8, or check that it is the right file.",
                    e);
        }
    }

    private static JsonNode parse(String text) throws NotebookFormatException {
        try {
            return JsonTree.parse(text);
        } catch (StreamConstraintsException e) {
            throw new NotebookFormatException("The JSON is beyond what Cellar reads: " + firstLine(e) + ".", e);
        } catch (JsonProcessingException e) {
            throw new NotebookFormatException(broken(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from a string does no input", e);
        }
    }

    private static String broken(JsonProcessingException e) {
        String place = place(e.getLocation());
        if (e.getOriginalMessage().contains("end-of-input")) {
            return "The JSON ends too early (" + place
                    + "): the file was cut off or is still being written. Save it again.";
        }
        return "The JSON is broken at " + place + ": " + firstLine(e)
                + ". Mend it in a text editor, or restore an earlier version.";
    }

    private static String firstLine(JsonProcessingException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("unknown");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? "an unknown place"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
