package dev.cellar.notebook.diff.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Size and hash of a content.
 *
 * @param bytes how many bytes it has
 * @param sha256 their SHA-256 in hexadecimal digits
 */
public record Digest(long bytes, String sha256) {

    private static final int SHORT = 12;

    /** The first digits of the hash, enough for people. */
    public String shortHash() {
        return sha256.substring(0, Math.min(SHORT, sha256.length()));
    }

    /** Of a value in a MIME bundle: what is in base64 is decoded, so that the hash is that of the file. */
    static Digest of(String type, JsonNode value) {
        String text = value.isTextual() ? value.textValue() : value.toString();
        return of(!type.startsWith("text/") && value.isTextual() ? decoded(text) : text.getBytes(UTF_8));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            // Not base64 but text of some kind.
            return text.getBytes(UTF_8);
        }
    }

    private static Digest of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Digest(content.length, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
