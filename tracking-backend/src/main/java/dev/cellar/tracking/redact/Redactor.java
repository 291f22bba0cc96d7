package dev.cellar.tracking.redact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookFormatException;
import dev.cellar.notebook.NotebookReader;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts marks in the place of secrets before anything is written, and originals back in the place of marks for a restore
 * on this computer. An original is in the {@link Vault} before its mark is handed out; where the vault cannot be written,
 * an {@link UncheckedIOException} is thrown and nothing is to be recorded.
 *
 * <p>Thread-safe.
 */
public final class Redactor {
    /** Names further variables whose values are secrets, separated by commas; {@code *} stands for any characters. */
    public static final String VARIABLE = "CELLAR_REDACT";

    private static final Pattern NAME =
            Pattern.compile("(?:\\{\\{secret:[a-z0-9-]{1,40}:|^Vault: )([0-9a-f]{16})", Pattern.MULTILINE);

    private final Vault vault;
    private final SecretScanner scanner;

    private Redactor(Vault vault, SecretScanner scanner) {
        this.vault = vault;
        this.scanner = scanner;
    }

    /**
     * A redactor over a vault, which is made when the first secret is found.
     *
     * @param folder the vault's
     * @param environment of the process: {@value #VARIABLE}, and variables whose values are secrets
     */
    public static Redactor over(Path folder, Map<String, String> environment) {
        List<String> names =
                Arrays.asList(environment.getOrDefault(VARIABLE, "").split(","));
        return new Redactor(new Vault(folder), new SecretScanner(names, environment));
    }

    /** A text with marks in the place of its secrets. */
    public String text(String text) {
        return redacted(text, false);
    }

    /** As {@link #text}, for Java source: a name beside a variable or a call is no secret there. */
    public String code(String code) {
        return redacted(code, true);
    }

    /** The value of something that has a name: hidden as a whole where the name says so. */
    String named(String name, String value) {
        return scanner.names().hides(name, value) ? mark("named-secret", value) : text(value);
    }

    /** A generator that writes every text redacted. */
    public JsonGenerator redacting(JsonGenerator generator) {
        return new RedactingGenerator(generator, this);
    }

    /** A notebook with marks in its sources, outputs and metadata; the same one if it holds no secret. */
    public Notebook notebook(Notebook notebook) {
        return NotebookTexts.map(notebook, this::code, this::named);
    }

    /** Keeps a file that a redacted notebook was made of, and answers the name to bring it back by. */
    public String keepFile(byte[] content) {
        try {
            return vault.keepFile(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> file(String name) {
        try {
            return vault.file(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A notebook file as it is to be restored.
     *
     * @param original the vault's name for the whole file, null if it has none
     */
    public byte[] revealed(byte[] recorded, @Nullable String original) throws NotebookFormatException {
        Optional<byte[]> kept = original == null ? Optional.empty() : file(original);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (!new String(recorded, ISO_8859_1).contains(Mark.START)) {
            return recorded;
        }
        Notebook notebook = NotebookReader.read(recorded);
        Notebook revealed = revealed(notebook);
        return revealed.equals(notebook) ? recorded : NotebookWriter.write(revealed);
    }

    /** A notebook with the originals that this computer has in the place of their marks. */
    public Notebook revealed(Notebook notebook) {
        return NotebookTexts.map(notebook, this::revealed, (name, text) -> revealed(text));
    }

    /** What the marks and the commit in a text are called in a vault. */
    public static Set<String> namesIn(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** What the vault's secrets and files that hold a text are called. */
    public Set<String> holding(Predicate<String> text) {
        try {
            return vault.holding(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes from the vault what no longer stands for anything. Returns how much went. */
    public int forgetAllBut(Set<String> names) {
        try {
            return vault.forgetAllBut(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String revealed(String text) {
        if (!text.contains(Mark.START)) {
            return text;
        }
        Matcher matcher = Mark.PATTERN.matcher(text);
        return matcher.replaceAll(found -> {
            try {
                return Matcher.quoteReplacement(
                        vault.secret(new Mark(found.group(1), found.group(2))).orElse(found.group()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String redacted(String text, boolean code) {
        List<Secret> secrets = scanner.find(text, code);
        if (secrets.isEmpty()) {
            return text;
        }
        StringBuilder redacted = new StringBuilder(text.length());
        int at = 0;
        for (Secret secret : secrets) {
            redacted.append(text, at, secret.start())
                    .append(mark(secret.kind(), text.substring(secret.start(), secret.end())));
            at = secret.end();
        }
        return redacted.append(text, at, text.length()).toString();
    }

    private String mark(String kind, String secret) {
        try {
            return vault.keep(kind, secret).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the vault cannot be written", e);
        }
    }
}
