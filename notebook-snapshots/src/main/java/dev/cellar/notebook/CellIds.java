package dev.cellar.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Gives ids to cells that have none. An id comes from the cell's type and source, not from its place: inserting a cell
 * above changes no other id, so an id never silently names another cell. Cells that say the same are told apart by a
 * number. Not thread-safe; one instance a notebook.
 */
final class CellIds {

    private static final int DIGITS = 12;

    private final Set<String> taken = new HashSet<>();

    /** Takes an id that a cell has already. */
    void take(String id) {
        taken.add(id);
    }

    /** An id that is not taken yet, and takes it. */
    String next(CellType type, String source) {
        String stem = "s-" + hash(type.name() + '\n' + source);
        String id = stem;
        for (int i = 2; !taken.add(id); i++) {
            id = stem + "-" + i;
        }
        return id;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
