package dev.cellar.tracking.redact;

import dev.cellar.notebook.limit.Seams;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Cuts texts beside their secrets, never through one: of half a secret nobody could tell that it is one. A secret close to
 * the cut goes as well, for what it is known by may have stood on the other side. Immutable.
 */
public final class SecretSeams implements Seams {
    private static final int CLOSE = 256;

    private final SecretScanner scanner;

    /** @param environment of the process, as for {@link Redactor#over} */
    public SecretSeams(Map<String, String> environment) {
        List<String> names =
                Arrays.asList(environment.getOrDefault(Redactor.VARIABLE, "").split(","));
        scanner = new SecretScanner(names, environment);
    }

    @Override
    public int before(String text, int at) {
        List<Secret> secrets = scanner.find(text, false);
        int end = at;
        for (int i = secrets.size() - 1; i >= 0; i--) {
            Secret secret = secrets.get(i);
            if (secret.start() < end && secret.end() + CLOSE > end) {
                end = secret.start();
            }
        }
        return end;
    }

    @Override
    public int after(String text, int at) {
        int start = at;
        for (Secret secret : scanner.find(text, false)) {
            if (secret.end() > start && secret.start() - CLOSE < start) {
                start = secret.end();
            }
        }
        return start;
    }
}
