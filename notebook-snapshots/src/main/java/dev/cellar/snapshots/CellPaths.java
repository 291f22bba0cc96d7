package dev.cellar.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.notebook.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * The folders of a notebook's cells below {@code cells/}. A folder is named by the cell's id; what is not
 * {@code [a-z0-9_-]} is percent-encoded, capitals too, for file systems that fold case and for names such as
 * {@code .git} that git refuses. A long name is cut and ended by its hash; equal names are told apart by {@code ~2}.
 */
final class CellPaths {

    /** With more cells than this, folders are spread over folders of two characters. */
    static final int MOST_WITHOUT_FAN_OUT = 256;

    private static final int LONGEST_NAME = 100;
    private static final int HASH_DIGITS = 16;
    private static final int FAN_OUT_DIGITS = 2;

    private CellPaths() {}

    /** One path for each cell, in their order. */
    static List<String> of(List<Cell> cells) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> paths = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            String name = name(cell.id());
            int number = seen.merge(name, 1, Integer::sum);
            String folder = number == 1 ? name : name + "~" + number;
            boolean fanOut = cells.size() > MOST_WITHOUT_FAN_OUT;
            paths.add(fanOut ? hash(name).substring(0, FAN_OUT_DIGITS) + "/" + folder : folder);
        }
        return paths;
    }

    private static String name(String id) {
        String encoded = encode(id);
        if (encoded.isEmpty()) {
            return "%";
        }
        return encoded.length() <= LONGEST_NAME
                ? encoded
                : encoded.substring(0, LONGEST_NAME) + "~" + hash(encoded).substring(0, HASH_DIGITS);
    }

    private static String encode(String id) {
        StringBuilder encoded = new StringBuilder();
        id.codePoints().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-') {
                encoded.append((char) c);
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                encoded.append(String.format(Locale.ROOT, "%%u%04x", c));
            } else {
                for (byte b : Character.toString(c).getBytes(UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02x", b));
                }
            }
        });
        return encoded.toString();
    }

    /** The id that git gives the text as a blob. */
    private static String hash(String text) {
        try (ObjectInserter.Formatter hasher = new ObjectInserter.Formatter()) {
            return hasher.idFor(Constants.OBJ_BLOB, text.getBytes(UTF_8)).name();
        }
    }
}
