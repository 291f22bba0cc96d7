package dev.cellar.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of refs: {@code refs/notebooks/<name>-<id>/<branch>}. Names of any script are kept as far as git's rules,
 * a file system and a shell without quotes allow; the id makes them certain.
 */
final class RefNames {

    static final String PREFIX = "refs/notebooks/";

    /** Leaves room for the id and {@code .lock} in a file name of 255 bytes. */
    private static final int MOST_BYTES = 120;

    private static final Pattern FORM =
            Pattern.compile(PREFIX + "(.+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([^/]+)");
    private static final Pattern REFUSED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{So}._+-]+");
    private static final Pattern REPEATED = Pattern.compile("\\.{2,}|-{2,}");
    private static final Pattern EDGES = Pattern.compile("^[.-]+|[.-]+$");

    private RefNames() {}

    static String folder(String name, UUID notebook) {
        return PREFIX + component(name, "notebook") + "-" + notebook + "/";
    }

    static String branch(String branch) {
        String safe = component(branch, SnapshotCommit.MAIN);
        return safe.endsWith(".lock") ? safe + "-branch" : safe;
    }

    static Optional<Matcher> parse(String refName) {
        Matcher matcher = FORM.matcher(refName);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static String component(String text, String otherwise) {
        String safe = Normalizer.normalize(text, Normalizer.Form.NFC);
        safe = REFUSED.matcher(safe).replaceAll("-");
        safe = REPEATED.matcher(safe).replaceAll("-");
        safe = EDGES.matcher(cut(safe)).replaceAll("");
        return safe.isEmpty() ? otherwise : safe;
    }

    private static String cut(String text) {
        int end = 0;
        int bytes = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            bytes += text.substring(end, next).getBytes(UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }
}
