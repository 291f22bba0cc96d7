package dev.cellar.tracking.redact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of variables, settings and fields that say that their value is a secret. Thread-safe. */
final class TellingNames {
    /** Whatever such a name has for a value is taken for a secret. */
    private static final Pattern CERTAIN = Pattern.compile(
            "(?i).*(?:passw(?:or)?d|passphrase|passwd|(?<![a-z])pwd|pin[_-]?code|client[_.-]?secret|secret[_.-]?key|secret[_.-]?access[_.-]?key)[0-9_]{0,4}");
    /** Such a name's value is one if it also looks like one. */
    private static final Pattern LIKELY = Pattern.compile(
            "(?i).*(?:secret|token|api[_.-]?key|apikey|access[_.-]?key|private[_.-]?key|account[_.-]?key|auth[_.-]?key"
                    + "|credentials?|authorization|signing[_.-]?key|encryption[_.-]?key|client[_.-]?key|master[_.-]?key"
                    + "|session[_.-]?(?:id|key)|cookie|webhook|(?:^|[_.-])(?:auth|key|sig|signature|salt))[0-9_]{0,4}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_.-]*");

    /** Every telling name holds one of them, in whatever case. */
    private static final List<String> WORDS = List.of(
            "pass",
            "pwd",
            "pin",
            "secret",
            "token",
            "key",
            "credential",
            "auth",
            "session",
            "cookie",
            "webhook",
            "sig",
            "salt");

    /** Of a value that is a secret for its name alone. */
    static final int SHORTEST = 3;
    /** So many different names are judged once; what comes after them each time. */
    private static final int REMEMBERED = 10_000;

    private final List<Pattern> named;
    private final List<String> words;
    private final Map<String, Telling> judged = new ConcurrentHashMap<>();

    /** How surely a name says that its value is a secret. */
    private enum Telling {
        CERTAIN,
        LIKELY,
        NO
    }

    /** @param named further names, {@code *} standing for any characters beside others; capitals count as small letters */
    TellingNames(List<String> named) {
        this.named = named.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Pattern.compile(("\\Q" + name.toLowerCase(Locale.ROOT) + "\\E").replace("*", "\\E.*\\Q")))
                .toList();
        this.words = Stream.concat(
                        WORDS.stream(),
                        named.stream()
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .map(TellingNames::longestPart)
                                .filter(part -> !part.isEmpty()))
                .toList();
    }

    private static String longestPart(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\*"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Small letters; every telling name holds one of them, in whatever case. */
    List<String> words() {
        return words;
    }

    boolean isCertain(String name) {
        return judge(name) == Telling.CERTAIN;
    }

    boolean isLikely(String name) {
        return judge(name) == Telling.LIKELY;
    }

    /** Whether a text is such a name itself and so no value, as in a list of fields. */
    boolean isName(String text) {
        return NAME.matcher(text).matches() && judge(text) != Telling.NO;
    }

    private Telling judge(String name) {
        Telling known = judged.get(name);
        if (known == null) {
            known = telling(name);
            if (judged.size() < REMEMBERED) {
                judged.put(name, known);
            }
        }
        return known;
    }

    private Telling telling(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (CERTAIN.matcher(name).matches()
                || named.stream().anyMatch(pattern -> pattern.matcher(small).matches())) {
            return Telling.CERTAIN;
        }
        return LIKELY.matcher(name).matches() ? Telling.LIKELY : Telling.NO;
    }

    /** A text as variables show it, without its quotes. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Whether a value of this name is to be kept from sight. */
    boolean hides(String name, String value) {
        Telling telling = judge(name);
        if (telling == Telling.NO || Placeholders.isOne(value)) {
            return false;
        }
        return telling == Telling.CERTAIN ? value.length() >= SHORTEST : Entropy.looksRandom(unquoted(value));
    }
}
